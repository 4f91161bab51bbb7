package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.Parameter;
import io.github.codesuite.mojo.config.Places;
import io.github.codesuite.problem.Location;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.InputLocation;
import org.apache.maven.project.MavenProject;

/** Where a module's values stand: in its own POM or in one that it inherits from. */
final class PomPlaces implements Places {

    private final MavenProject project;
    private final Path rootdir;
    private final Optional<PluginDom> dom;

    PomPlaces(MavenProject project, Path rootdir, Optional<PluginDom> dom) {
        this.project = project;
        this.rootdir = rootdir;
        this.dom = dom;
    }

    @Override
    public Location ofConfiguration(Parameter<?> parameter) {
        return dom.map(plugin ->
                        plugin.nearest(parameter.element(), parameter.name()).orElseGet(plugin::location))
                .orElseGet(this::pom);
    }

    @Override
    public Location ofProjectProperty(String property) {
        InputLocation properties = project.getModel().getLocation("properties");
        InputLocation place = properties == null ? null : properties.getLocation(property);
        if (place == null || place.getSource() == null || place.getSource().getLocation() == null) {
            return pom();
        }
        return Location.of(shown(place.getSource().getLocation()), place.getLineNumber(), place.getColumnNumber());
    }

    private Location pom() {
        return Location.of(
                project.getFile() == null
                        ? "command line"
                        : shown(MavenFacts.readPom(project).toString()));
    }

    private String shown(String source) {
        Path path = Path.of(source);
        return path.startsWith(rootdir) ? rootdir.relativize(path).toString() : source;
    }
}
