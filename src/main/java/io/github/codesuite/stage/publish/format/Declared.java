package io.github.codesuite.stage.publish.format;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.project.ProjectFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A package as the POM names it, not yet compared with its files; immutable.
 *
 * @param property of the element, to which a dot and a leaf may be added: messages name it
 * @param module that names it
 * @param namespace an npm scope without its {@code @}, or a generic namespace
 * @param tag the npm dist-tag
 */
public record Declared(
        String property,
        ProjectFacts module,
        Format format,
        Optional<String> namespace,
        Optional<String> name,
        Optional<String> version,
        Optional<String> tag,
        List<Path> files) {

    public Declared {
        files = List.copyOf(files);
    }

    /** Reports a problem with a leaf of the element. */
    public void refuse(Problems problems, String leaf, String found, String remedy) {
        problems.add(Problem.error(location(leaf), found, remedy));
    }

    /** Reports what AWS may accept. */
    public void warn(Problems problems, String leaf, String found, String remedy) {
        problems.add(Problem.warning(location(leaf), found, remedy));
    }

    /** Reports a leaf that says something else than the file; one that is not there says nothing. */
    public void refuseOther(Problems problems, String leaf, Optional<String> said, String inFile, Path file) {
        said.filter(text -> !text.equals(inFile))
                .ifPresent(text -> refuse(
                        problems,
                        leaf,
                        "the " + leaf + " is '" + text + "', but " + shown(file) + " says '" + inFile + "'",
                        "make them agree, or remove <" + leaf + ">, which is read from the file"));
    }

    /** A file as the user knows it. */
    public String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = module.rootdir().toAbsolutePath().normalize();
        return absolute.startsWith(root) ? root.relativize(absolute).toString() : absolute.toString();
    }

    private Location location(String leaf) {
        return Location.of(property + "." + leaf);
    }
}
