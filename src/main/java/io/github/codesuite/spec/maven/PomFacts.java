package io.github.codesuite.spec.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.w3c.dom.Element;

/**
 * What a POM says of itself, as it stands there: nothing is inherited but the parent's group and version, and expressions are
 * not filled in. Texts are empty where an element is missing.
 */
public record PomFacts(
        String groupId,
        String artifactId,
        String version,
        String name,
        String description,
        String url,
        String scmUrl,
        List<License> licenses) {

    /** A licence that the POM names. */
    public record License(String name, String url) {}

    public PomFacts {
        licenses = List.copyOf(licenses);
    }

    /**
     * Reads a POM.
     *
     * @throws IOException if it is not well-formed, declares a document type, or is something else
     */
    public static PomFacts read(InputStream pom) throws IOException {
        Element root = Elements.root(pom, "project");
        return new PomFacts(
                ownOrParents(root, "groupId"),
                Elements.text(root, "artifactId"),
                ownOrParents(root, "version"),
                Elements.text(root, "name"),
                Elements.text(root, "description"),
                Elements.text(root, "url"),
                Elements.child(root, "scm")
                        .map(scm -> Elements.text(scm, "url"))
                        .orElse(""),
                licenses(root));
    }

    private static String ownOrParents(Element root, String name) {
        String own = Elements.text(root, name);
        return own.isEmpty()
                ? Elements.child(root, "parent")
                        .map(parent -> Elements.text(parent, name))
                        .orElse("")
                : own;
    }

    private static List<License> licenses(Element root) {
        return Elements.child(root, "licenses").stream()
                .flatMap(list -> Elements.children(list, "license").stream())
                .map(license -> new License(Elements.text(license, "name"), Elements.text(license, "url")))
                .toList();
    }
}
