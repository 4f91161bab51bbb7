package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.PublishSkip;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * maven-deploy-plugin as the lifecycle binds it. Where {@code publish} takes its place its default execution is unbound;
 * executions that the POM itself declares stay.
 */
final class DeployPlugin {

    private static final String KEY = "org.apache.maven.plugins:maven-deploy-plugin";
    private static final String LIFECYCLE_EXECUTION = "default-deploy";
    private static final String NO_PHASE = "none";

    private DeployPlugin() {}

    /**
     * Whether the lifecycle runs it in a module, and it deploys there.
     *
     * @param user the session's user properties
     */
    static boolean deploys(MavenProject project, Properties user) {
        return lifecycleExecution(project).isPresent() && !isSkipped(project, user);
    }

    /** Takes it out of a module's lifecycle. */
    static void unbind(MavenProject project) {
        lifecycleExecution(project).ifPresent(execution -> execution.setPhase(NO_PHASE));
    }

    /** {@code <skip>} of its configuration in a module, the lifecycle's execution first. */
    static Optional<String> skip(MavenProject project) {
        Optional<Plugin> plugin = Optional.ofNullable(project.getPlugin(KEY));
        Stream<Object> configurations = Stream.concat(
                plugin.map(Plugin::getExecutionsAsMap).map(all -> all.get(LIFECYCLE_EXECUTION)).stream()
                        .map(PluginExecution::getConfiguration),
                plugin.stream().map(Plugin::getConfiguration));
        return configurations
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .flatMap(configuration -> Stream.of(configuration.getChildren("skip")))
                .flatMap(skip -> Stream.ofNullable(skip.getValue()))
                .findFirst();
    }

    private static Optional<PluginExecution> lifecycleExecution(MavenProject project) {
        return Optional.ofNullable(project.getPlugin(KEY))
                .map(Plugin::getExecutionsAsMap)
                .map(executions -> executions.get(LIFECYCLE_EXECUTION))
                .filter(execution -> !NO_PHASE.equals(execution.getPhase()));
    }

    /** In the order in which Maven itself asks: its configuration, then the command line, then the project's properties. */
    private static boolean isSkipped(MavenProject project, Properties user) {
        return skip(project)
                .or(() -> Optional.ofNullable(user.getProperty(PublishSkip.DEPLOY)))
                .or(() -> Optional.ofNullable(project.getProperties().getProperty(PublishSkip.DEPLOY)))
                .filter(value -> PublishSkip.skips(value, ArtifactUtils.isSnapshot(project.getVersion())))
                .isPresent();
    }
}
