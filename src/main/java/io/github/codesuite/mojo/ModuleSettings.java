package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.mojo.config.Parameter;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.mojo.config.SkipRule;
import io.github.codesuite.problem.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What one execution in a module is told, read from the POM itself: known for every module before any goal has run. */
final class ModuleSettings {

    private final MavenProject project;
    private final Optional<PluginDom> dom;
    private final Settings settings;

    private ModuleSettings(MavenProject project, Optional<PluginDom> dom, Settings settings) {
        this.project = project;
        this.dom = dom;
        this.settings = settings;
    }

    /** Of an execution. */
    static ModuleSettings of(MavenSession session, MavenProject project, String execution, Problems problems) {
        Path rootdir = MavenFacts.rootdir(session);
        Optional<PluginDom> dom = PluginDom.of(project, rootdir).map(plugin -> plugin.of(execution));
        Settings settings = new Settings(
                texts(session.getUserProperties()),
                texts(project.getProperties()),
                new PomPlaces(project, rootdir, dom),
                problems);
        return new ModuleSettings(project, dom, settings);
    }

    MavenProject project() {
        return project;
    }

    Settings settings() {
        return settings;
    }

    /** A parameter's value, wherever it is set. */
    <T> Optional<T> get(Parameter<T> parameter) {
        String pom = dom.flatMap(plugin -> plugin.text(parameter.element(), parameter.name()))
                .orElse("");
        return settings.get(parameter, pom);
    }

    /** The goal's own parameters as the POM has them. */
    Map<String, String> common() {
        Map<String, String> values = new HashMap<>();
        for (Parameter<?> parameter : CommonParameters.ALL) {
            dom.flatMap(plugin -> plugin.text("", parameter.name()))
                    .ifPresent(text -> values.put(parameter.name(), text));
        }
        return values;
    }

    /** Whether the module's own POM has an element. */
    boolean isOwn(String element, String name) {
        return dom.map(plugin -> plugin.isOwn(element, name)).orElse(false);
    }

    /** Whether a goal is told to do nothing: the more specific word counts, and the command line before the POM. */
    boolean isSkipped(String goal) {
        return isSkipped(goal, dom.flatMap(plugin -> plugin.text("", "skip")).orElse(""));
    }

    /** The same with the goal's own parameter. */
    boolean isSkipped(String goal, String skip) {
        return SkipRule.isSkipped(settings, goal, skip);
    }

    /** Properties as texts. */
    static Map<String, String> texts(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
