package io.github.codesuite.mojo;

import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/**
 * maven-deploy-plugin as the lifecycle binds it. Where {@code publish} takes its place its default execution is unbound;
 * executions that the POM itself declares stay.
 */
final class DeployPlugin {

    private static final String KEY = "org.apache.maven.plugins:maven-deploy-plugin";
    private static final String LIFECYCLE_EXECUTION = "default-deploy";
    private static final String NO_PHASE = "none";

    private DeployPlugin() {}

    /** Whether the lifecycle runs it in a module. */
    static boolean isBound(MavenProject project) {
        return lifecycleExecution(project).isPresent();
    }

    /** Takes it out of a module's lifecycle. */
    static void unbind(MavenProject project) {
        lifecycleExecution(project).ifPresent(execution -> execution.setPhase(NO_PHASE));
    }

    private static Optional<PluginExecution> lifecycleExecution(MavenProject project) {
        return Optional.ofNullable(project.getPlugin(KEY))
                .map(Plugin::getExecutionsAsMap)
                .map(executions -> executions.get(LIFECYCLE_EXECUTION))
                .filter(execution -> !NO_PHASE.equals(execution.getPhase()))
                .filter(execution -> !isSkipped(project));
    }

    private static boolean isSkipped(MavenProject project) {
        return Boolean.parseBoolean(project.getProperties().getProperty("maven.deploy.skip"));
    }
}
