package io.github.codesuite.spec.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
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
        List<License> licenses,
        Optional<Parent> parent,
        List<Dependency> dependencies) {

    /** A licence that the POM names. */
    public record License(String name, String url) {}

    /** The POM that this one inherits from. */
    public record Parent(String groupId, String artifactId, String version) {}

    /**
     * A direct dependency.
     *
     * @param version may be empty, where it is managed elsewhere
     * @param scope {@code compile} where the POM names none
     */
    public record Dependency(String groupId, String artifactId, String version, String scope, boolean isOptional) {}

    public PomFacts {
        licenses = List.copyOf(licenses);
        dependencies = List.copyOf(dependencies);
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
                licenses(root),
                Elements.child(root, "parent").map(PomFacts::parent),
                dependencies(root));
    }

    private static Parent parent(Element parent) {
        return new Parent(
                Elements.text(parent, "groupId"),
                Elements.text(parent, "artifactId"),
                Elements.text(parent, "version"));
    }

    private static List<Dependency> dependencies(Element root) {
        return Elements.child(root, "dependencies").stream()
                .flatMap(list -> Elements.children(list, "dependency").stream())
                .map(PomFacts::dependency)
                .toList();
    }

    private static Dependency dependency(Element dependency) {
        String scope = Elements.text(dependency, "scope");
        return new Dependency(
                Elements.text(dependency, "groupId"),
                Elements.text(dependency, "artifactId"),
                Elements.text(dependency, "version"),
                scope.isEmpty() ? "compile" : scope,
                Elements.text(dependency, "optional").equals("true"));
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
