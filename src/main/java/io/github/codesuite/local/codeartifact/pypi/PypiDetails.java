package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.store.VersionDetails.Dependency;
import io.github.codesuite.local.codeartifact.store.VersionDetails.License;
import io.github.codesuite.spec.python.CoreMetadata;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a file's METADATA, or the form of its upload, which has a copy, says of its version. */
final class PypiDetails {

    /** The values of a field by its name in a form. */
    private interface Fields {

        List<String> all(String name);

        default String text(String name) {
            return all(name).stream().findFirst().orElse("");
        }
    }

    private static final String URLS = "project_urls";

    /** API reference, "PackageDependency". */
    private static final String TYPE = "Requires-Dist";

    private static final Pattern REQUIREMENT =
            Pattern.compile("\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(.*)", Pattern.DOTALL);

    private PypiDetails() {}

    /** What is known after another file has come; the newest word holds. */
    static VersionDetails of(UploadForm form, Optional<VersionDetails> before) {
        Map<String, String> index =
                new TreeMap<>(before.map(VersionDetails::index).orElse(Map.of()));
        index.put(form.fileName(), form.text("requires_python").trim());
        return of(form::all, index);
    }

    /** What a file says of itself, whose fields in a form have the names of its headers. */
    static VersionDetails of(CoreMetadata metadata) {
        return of(name -> metadata.all(name.equals(URLS) ? "project-url" : name.replace('_', '-')), Map.of());
    }

    private static VersionDetails of(Fields fields, Map<String, String> index) {
        return new VersionDetails(
                "",
                fields.text("summary"),
                or(fields.text("home_page"), url(fields, Set.of("homepage", "home"))),
                url(fields, Set.of("source", "source code", "repository", "code", "github")),
                licenses(fields),
                dependencies(fields),
                fields.text("description"),
                index);
    }

    private static List<License> licenses(Fields form) {
        String name = or(form.text("license_expression"), form.text("license"));
        return name.isBlank() ? List.of() : List.of(new License(name, ""));
    }

    private static List<Dependency> dependencies(Fields form) {
        return form.all("requires_dist").stream()
                .map(REQUIREMENT::matcher)
                .filter(Matcher::matches)
                .map(parts -> new Dependency(
                        "",
                        PypiName.normalized(parts.group(1)),
                        TYPE,
                        parts.group(2).trim()))
                .toList();
    }

    /** The address behind one of the labels, in lines of the form {@code Label, https://…}. */
    private static String url(Fields form, Set<String> labels) {
        return form.all(URLS).stream()
                .map(line -> line.split(",", 2))
                .filter(parts ->
                        parts.length == 2 && labels.contains(parts[0].trim().toLowerCase(Locale.ROOT)))
                .map(parts -> parts[1].trim())
                .findFirst()
                .orElse("");
    }

    private static String or(String first, String second) {
        return first.isBlank() ? second : first;
    }
}
