package io.github.codesuite.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** A reactor of real POMs with Maven's own session, without a running Maven. */
final class TestReactor {

    private final Path root;
    private final List<MavenProject> projects = new ArrayList<>();
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    TestReactor(Path root) {
        this.root = root;
        request.setBaseDirectory(root.toFile());
        request.setUserProperties(new Properties());
        request.setRecursive(true);
    }

    /** A POM whose build has the plugin with what is given inside. */
    static String pom(String artifactId, String packaging, String parent, String plugin) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  %s
                  <groupId>com.example</groupId>
                  <artifactId>%s</artifactId>
                  <version>1.0</version>
                  <packaging>%s</packaging>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>io.github.codesuite-maven</groupId>
                        <artifactId>codesuite-maven-plugin</artifactId>
                        <version>1</version>
                        %s
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(parent, artifactId, packaging, plugin);
    }

    /** The root of the reactor, a POM of packaging pom with the plugin. */
    MavenProject root(String plugin) throws Exception {
        MavenProject project = module(".", pom("root", "pom", "", plugin));
        project.setExecutionRoot(true);
        return project;
    }

    /** A module that inherits from the root. */
    MavenProject child(String name, String plugin) throws Exception {
        return module(name, pom(name, "pom", PARENT, plugin));
    }

    private static final String PARENT =
            "<parent><groupId>com.example</groupId><artifactId>root</artifactId><version>1.0</version>"
                    + "<relativePath>../pom.xml</relativePath></parent>";

    /** A module with a POM as given. */
    MavenProject module(String folder, String pom) throws IOException, ModelBuildingException {
        Path file = root.resolve(folder).resolve("pom.xml").normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, pom);
        MavenProject project = new MavenProject(effective(file));
        project.setFile(file.toFile());
        projects.add(project);
        return project;
    }

    /** A file of the reactor. */
    Path file(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    TestReactor userProperty(String name, String value) {
        request.getUserProperties().setProperty(name, value);
        return this;
    }

    TestReactor resumeFrom(String module) {
        request.setResumeFrom(module);
        return this;
    }

    TestReactor offline() {
        request.setOffline(true);
        return this;
    }

    TestReactor notRecursive() {
        request.setRecursive(false);
        return this;
    }

    /** The session of all modules. */
    MavenSession session(String... tasks) {
        return session(projects, tasks);
    }

    /** The session of some of the modules, as with {@code -pl} or {@code -rf}. */
    @SuppressWarnings("deprecation") // the only way to a session without a running Maven
    MavenSession session(List<MavenProject> some, String... tasks) {
        request.setGoals(Arrays.asList(tasks));
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(some);
        session.setAllProjects(projects);
        return session;
    }

    private static Model effective(Path pom) throws ModelBuildingException {
        DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
        request.setPomFile(pom.toFile());
        request.setLocationTracking(true);
        request.setProcessPlugins(true);
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        return new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
    }
}
