package io.github.codesuite.mojo;

import io.github.codesuite.problem.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The plugin's configuration in a module as the POMs have it: with what Maven has not taken over, and with the line and
 * column of each element.
 */
final class PluginDom {

    /** The plugin is found by this name, whatever its groupId. */
    static final String ARTIFACT_ID = "codesuite-maven-plugin";

    private final Plugin plugin;
    private final List<PluginExecution> executions;
    private final Path pom;
    private final Path rootdir;

    private PluginDom(Plugin plugin, List<PluginExecution> executions, Path pom, Path rootdir) {
        this.plugin = plugin;
        this.executions = executions;
        this.pom = pom;
        this.rootdir = rootdir;
    }

    /** The configuration of a module; empty where it does not use the plugin. */
    static Optional<PluginDom> of(MavenProject project, Path rootdir) {
        if (project.getFile() == null || project.getBuild() == null) {
            return Optional.empty();
        }
        Path pom = MavenFacts.readPom(project);
        return project.getBuild().getPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals(ARTIFACT_ID))
                .findFirst()
                .map(plugin -> new PluginDom(plugin, List.copyOf(plugin.getExecutions()), pom, rootdir));
    }

    /** The same for one execution: Maven has put the plugin's configuration below that of each execution. */
    PluginDom of(String execution) {
        List<PluginExecution> one = executions.stream()
                .filter(each -> each.getId().equals(execution))
                .toList();
        return new PluginDom(plugin, one, pom, rootdir);
    }

    /** All configurations: those of the executions, then the plugin's own. */
    List<Xpp3Dom> configurations() {
        Stream<Object> own = Stream.ofNullable(plugin.getConfiguration());
        return Stream.concat(executions.stream().map(PluginExecution::getConfiguration), own)
                .flatMap(configuration -> dom(configuration).stream())
                .toList();
    }

    /** The executions, inherited ones included. */
    List<PluginExecution> executions() {
        return executions;
    }

    /** The elements of a path below any of the configurations; a number in the path is the n-th element there, from 1. */
    List<Xpp3Dom> find(String element, String name) {
        return elements(element)
                .flatMap(parent -> Stream.of(parent.getChildren(name)))
                .toList();
    }

    /** The place of an element, or of the one that would hold it. */
    Optional<Location> nearest(String element, String name) {
        return Stream.concat(find(element, name).stream(), element.contains(".") ? elements(element) : Stream.empty())
                .findFirst()
                .map(this::location);
    }

    private Stream<Xpp3Dom> elements(String path) {
        Stream<Xpp3Dom> found = configurations().stream();
        for (String segment : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            found = found.flatMap(parent -> children(parent, segment));
        }
        return found;
    }

    private static Stream<Xpp3Dom> children(Xpp3Dom parent, String segment) {
        return segment.matches("\\d+")
                ? Stream.of(parent.getChildren())
                        .skip(Long.parseLong(segment) - 1)
                        .limit(1)
                : Stream.of(parent.getChildren(segment));
    }

    /** The text of an element, where it has one. */
    Optional<String> text(String element, String name) {
        return find(element, name).stream()
                .flatMap(found -> Stream.ofNullable(found.getValue()))
                .findFirst();
    }

    /** Whether the module's own POM, not one that it inherits from, has the element. */
    boolean isOwn(String element, String name) {
        return find(element, name).stream()
                .flatMap(found -> source(found.getInputLocation()).stream())
                .anyMatch(pom.toString()::equals);
    }

    /** Whether an execution is written in one of some POMs. */
    static Optional<String> source(PluginExecution execution) {
        return source(execution.getLocation("id")).or(() -> source(execution.getLocation("")));
    }

    /** Where an element stands. */
    Location location(Xpp3Dom element) {
        return location(element.getInputLocation()).orElseGet(this::location);
    }

    /** Where the configuration that counts stands, or else the plugin. */
    Location location() {
        return configurations().stream()
                .findFirst()
                .flatMap(configuration -> location(configuration.getInputLocation()))
                .or(() -> location(plugin.getLocation("configuration")))
                .or(() -> location(plugin.getLocation("")))
                .orElseGet(() -> Location.of(shown(pom.toString())));
    }

    private Optional<Location> location(@Nullable Object place) {
        if (place instanceof InputLocation input) {
            return source(place)
                    .map(source -> Location.of(shown(source), input.getLineNumber(), input.getColumnNumber()));
        }
        return Optional.empty();
    }

    private String shown(String source) {
        Path path = Path.of(source);
        return path.startsWith(rootdir) ? rootdir.relativize(path).toString() : source;
    }

    private static Optional<String> source(@Nullable Object place) {
        if (place instanceof InputLocation input && input.getSource() != null) {
            return Optional.ofNullable(input.getSource().getLocation());
        }
        return Optional.empty();
    }

    private static Optional<Xpp3Dom> dom(@Nullable Object configuration) {
        return configuration instanceof Xpp3Dom dom ? Optional.of(dom) : Optional.empty();
    }
}
