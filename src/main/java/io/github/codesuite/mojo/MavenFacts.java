package io.github.codesuite.mojo;

import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Facts about Maven's projects in the JDK's types. */
final class MavenFacts {

    private MavenFacts() {}

    /** A module as it is now: with the artifacts that were attached so far. */
    static ProjectFacts of(MavenProject project, Path rootdir) {
        return new ProjectFacts(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                project.getPackaging(),
                folder(project).orElse(rootdir),
                rootdir,
                Path.of(project.getBuild().getDirectory()),
                pom(project, rootdir),
                artifacts(project));
    }

    /** {@code groupId:artifactId}, unique in a reactor. */
    static String id(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    /** The folder where Maven was started: the same with {@code -pl} and {@code -rf}, which the top level project is not. */
    static Path rootdir(MavenSession session) {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    }

    /** The project where Maven was started, also where {@code -rf} or {@code -pl} leave it out. */
    static Optional<MavenProject> root(MavenSession session) {
        return session.getAllProjects().stream()
                .filter(MavenProject::isExecutionRoot)
                .findFirst();
    }

    /** The build folder of the project where Maven was started. */
    static Path rootBuildDirectory(MavenSession session) {
        return root(session)
                .map(root -> Path.of(root.getBuild().getDirectory()))
                .orElseGet(() -> rootdir(session).resolve("target"));
    }

    /** Whether there is a project at all. */
    static boolean isProject(MavenProject project) {
        return project.getFile() != null;
    }

    /** Whether the main artifact, which every packaging but {@code pom} has, is not there. */
    static boolean lacksArtifact(MavenProject project) {
        return !"pom".equals(project.getPackaging())
                && file(project.getArtifact())
                        .filter(main -> Files.isRegularFile(main.file()))
                        .isEmpty();
    }

    /**
     * The module's folder. A plugin that rewrites the POM into another folder (maven-shade-plugin, flatten) changes {@link
     * MavenProject#getBasedir()}; the model still knows the file that was read.
     */
    static Optional<Path> folder(MavenProject project) {
        return Optional.ofNullable(project.getModel().getProjectDirectory())
                .or(() -> Optional.ofNullable(project.getBasedir()))
                .map(File::toPath);
    }

    /** The POM that Maven read, also where another one will be published. */
    static Path readPom(MavenProject project) {
        File read = project.getModel().getPomFile();
        return read == null ? project.getFile().toPath() : read.toPath();
    }

    /** The POM to publish: plugins that rewrite it set another file. */
    private static Path pom(MavenProject project, Path rootdir) {
        return project.getFile() == null
                ? rootdir.resolve("pom.xml")
                : project.getFile().toPath();
    }

    private static List<ArtifactFile> artifacts(MavenProject project) {
        List<ArtifactFile> files = new ArrayList<>();
        if (!"pom".equals(project.getPackaging())) {
            file(project.getArtifact()).ifPresent(files::add);
        }
        project.getAttachedArtifacts().forEach(attached -> file(attached).ifPresent(files::add));
        return files;
    }

    private static Optional<ArtifactFile> file(Artifact artifact) {
        if (artifact == null) {
            return Optional.empty();
        }
        File file = artifact.getFile();
        String classifier = artifact.getClassifier() == null ? "" : artifact.getClassifier();
        return Optional.ofNullable(file)
                .map(found -> new ArtifactFile(
                        classifier, artifact.getArtifactHandler().getExtension(), found.toPath()));
    }
}
