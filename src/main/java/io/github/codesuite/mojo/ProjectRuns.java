package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CodeBuildConfig;
import io.github.codesuite.mojo.config.CodeDeployConfig;
import io.github.codesuite.mojo.config.Defaults;
import io.github.codesuite.mojo.config.Parameter;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.stage.runs.Scope;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** Which builds and deployments the modules of a session start, as their POMs and the command line say. */
final class ProjectRuns {

    /** A module and what it starts. */
    private record Module(MavenProject project, ModuleSettings settings, Defaults defaults) {

        Optional<String> value(Parameter<String> parameter, Optional<String> otherwise) {
            return settings.get(parameter).or(() -> otherwise);
        }
    }

    private final MavenSession session;
    private final boolean local;

    ProjectRuns(MavenSession session, boolean local) {
        this.session = session;
        this.local = local;
    }

    /** @param known ids that the last run has written down */
    Scope scope(List<String> known) {
        Set<Scope.Group> groups = new HashSet<>();
        modules("deploy").forEach(module -> {
            Optional<String> application =
                    module.value(CodeDeployConfig.APPLICATION, module.defaults().application());
            Optional<String> group = module.value(
                    CodeDeployConfig.DEPLOYMENT_GROUP, module.defaults().deploymentGroup());
            application.ifPresent(name -> group.ifPresent(of -> groups.add(new Scope.Group(name, of))));
        });
        boolean hasProject = session.getProjects().stream().anyMatch(MavenFacts::isProject);
        return new Scope(projects().keySet(), groups, known, local && !hasProject);
    }

    /** The artifactId of the module that a CodeBuild project or an application belongs to; its own name where it is none's. */
    String module(String subject) {
        return Optional.ofNullable(projects().get(subject))
                .or(() -> modules("deploy")
                        .filter(module -> module.value(
                                        CodeDeployConfig.APPLICATION,
                                        module.defaults().application())
                                .filter(subject::equals)
                                .isPresent())
                        .findFirst())
                .map(module -> module.project().getArtifactId())
                .orElse(subject);
    }

    /** Where the artifacts of a CodeBuild project are unpacked. */
    Optional<Path> artifactsDirectory(String subject) {
        return Optional.ofNullable(projects().get(subject))
                .flatMap(module -> module.settings()
                        .get(CodeBuildConfig.ARTIFACTS_DIRECTORY)
                        .flatMap(name -> MavenFacts.folder(module.project()).map(folder -> folder.resolve(name))));
    }

    private Map<String, Module> projects() {
        Map<String, Module> projects = new TreeMap<>();
        modules("build")
                .forEach(module -> module.value(
                                CodeBuildConfig.PROJECT, module.defaults().project())
                        .ifPresent(name -> projects.put(name, module)));
        return projects;
    }

    /** The modules in which a goal acts, once for each of its executions. */
    private Stream<Module> modules(String goal) {
        return session.getProjects().stream()
                .filter(MavenFacts::isProject)
                .flatMap(project -> executions(project, goal).map(execution -> module(project, execution)))
                .filter(module -> new ModuleRule(module.settings()).acts(goal));
    }

    private Module module(MavenProject project, String execution) {
        Defaults defaults = local ? Clouds.localDefaults(project.getArtifactId()) : Defaults.aws();
        return new Module(project, ModuleSettings.of(session, project, execution, new Problems()), defaults);
    }

    private Stream<String> executions(MavenProject project, String goal) {
        List<String> named = PluginDom.of(project, MavenFacts.rootdir(session)).stream()
                .flatMap(dom -> dom.executions().stream())
                .filter(execution -> execution.getGoals().contains(goal))
                .map(PluginExecution::getId)
                .toList();
        return named.isEmpty() ? Stream.of("default") : named.stream();
    }
}
