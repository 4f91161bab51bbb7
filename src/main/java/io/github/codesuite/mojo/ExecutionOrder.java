package io.github.codesuite.mojo;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * The plugin's place among a module's plugins. Within a phase Maven runs plugins in the order of the POM, inherited ones
 * first: {@code bundle} in a parent would take a jar that the module's own plugins repackage afterwards.
 */
final class ExecutionOrder {

    private ExecutionOrder() {}

    /** Puts the plugin behind all others, so that its goals run last in their phases. */
    static void last(MavenProject project) {
        List<Plugin> plugins = project.getBuild().getPlugins();
        List<Plugin> own = plugins.stream()
                .filter(plugin -> plugin.getArtifactId().equals(PluginDom.ARTIFACT_ID))
                .toList();
        plugins.removeAll(own);
        plugins.addAll(own);
        project.getBuild().flushPluginMap();
    }
}
