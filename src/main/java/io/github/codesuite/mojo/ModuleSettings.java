package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.mojo.config.Parameter;
import io.github.codesuite.mojo.config.PublishSkip;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.mojo.config.SkipRule;
import io.github.codesuite.mojo.config.Written;
import io.github.codesuite.problem.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.artifact.ArtifactUtils;
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

    /** Of an execution whose beans are filled: settings that are asked for a value are told what its bean has. */
    static ModuleSettings of(MavenSession session, MavenProject project, String execution, Problems problems) {
        return of(session, project, dom(session, project, execution), Written.nothing(), problems);
    }

    /** Of an execution that is still to come: its settings read the POM themselves. */
    static ModuleSettings planned(MavenSession session, MavenProject project, String execution, Problems problems) {
        Optional<PluginDom> dom = dom(session, project, execution);
        return of(session, project, dom, new WrittenPom(dom), problems);
    }

    private static ModuleSettings of(
            MavenSession session, MavenProject project, Optional<PluginDom> dom, Written written, Problems problems) {
        Settings settings = new Settings(
                texts(session.getUserProperties()),
                texts(project.getProperties()),
                written,
                new PomPlaces(project, MavenFacts.rootdir(session), dom),
                problems);
        return new ModuleSettings(project, dom, settings);
    }

    private static Optional<PluginDom> dom(MavenSession session, MavenProject project, String execution) {
        return PluginDom.of(project, MavenFacts.rootdir(session)).map(plugin -> plugin.of(execution));
    }

    MavenProject project() {
        return project;
    }

    Settings settings() {
        return settings;
    }

    /** A parameter's value, wherever it is set. */
    <T> Optional<T> get(Parameter<T> parameter) {
        return settings.get(parameter, new WrittenPom(dom).text(parameter).orElse(""));
    }

    /** Whether the module's own POM has an element. */
    boolean isOwn(String element, String name) {
        return dom.map(plugin -> plugin.isOwn(element, name)).orElse(false);
    }

    /** Whether a goal is told to do nothing: the more specific word counts, and the command line before the POM. */
    boolean isSkipped(String goal) {
        return skip(goal, new WrittenPom(dom).text(CommonParameters.SKIP).orElse(""))
                .isPresent();
    }

    /**
     * What tells a goal to do nothing; empty where it acts.
     *
     * @param skip the goal's own parameter
     */
    Optional<String> skip(String goal, String skip) {
        return goal.equals("publish")
                ? PublishSkip.reason(
                        settings,
                        skip,
                        DeployPlugin.skip(project).orElse(""),
                        ArtifactUtils.isSnapshot(project.getVersion()))
                : SkipRule.reason(settings, goal, skip).map(property -> property + " is true");
    }

    /** Properties as texts. */
    static Map<String, String> texts(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
