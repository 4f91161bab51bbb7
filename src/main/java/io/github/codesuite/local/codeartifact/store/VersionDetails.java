package io.github.codesuite.local.codeartifact.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a package version says of itself, kept beside its record so that lists stay quick. Written before the record that lets
 * readers see the version; empty texts where it says nothing.
 *
 * @param readme in the form in which it came
 * @param index what the format's own index repeats, by file: the package.json of an npm version, the Python versions that a
 *     file of a PyPI version requires
 */
public record VersionDetails(
        String displayName,
        String summary,
        String homePage,
        String sourceCodeRepository,
        List<License> licenses,
        List<Dependency> dependencies,
        String readme,
        Map<String, String> index) {

    /** Under which terms; one of the two may be empty. */
    public record License(String name, String url) {}

    /**
     * Another package that is needed.
     *
     * @param type in CodeArtifact's words, API reference "PackageDependency"
     * @param requirement the versions that will do, as it was written
     */
    public record Dependency(String namespace, String name, String type, String requirement) {}

    public static final VersionDetails NONE = new VersionDetails("", "", "", "", List.of(), List.of(), "", Map.of());

    public VersionDetails {
        licenses = List.copyOf(licenses);
        dependencies = List.copyOf(dependencies);
        index = Map.copyOf(index);
    }

    /** What was said before, with the lines of this index; this, where nothing was said before. */
    VersionDetails behind(Optional<VersionDetails> before) {
        VersionDetails all = before.orElse(this);
        for (Map.Entry<String, String> line : index.entrySet()) {
            all = all.indexed(line.getKey(), line.getValue());
        }
        return all;
    }

    /** The same with another line in the index. */
    public VersionDetails indexed(String file, String line) {
        Map<String, String> more = new TreeMap<>(index);
        more.put(file, line);
        return new VersionDetails(
                displayName, summary, homePage, sourceCodeRepository, licenses, dependencies, readme, more);
    }
}
