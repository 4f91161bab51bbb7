package io.github.codesuite.local.codeartifact.store;

/**
 * A package of a repository.
 *
 * @param format {@code maven} or {@code generic}
 * @param namespace the group of a Maven package; may be empty for generic ones
 */
public record PackageId(RepositoryId repository, String format, String namespace, String name) {

    public static final String MAVEN = "maven";
    public static final String GENERIC = "generic";

    public static PackageId maven(RepositoryId repository, String groupId, String artifactId) {
        return new PackageId(repository, MAVEN, groupId, artifactId);
    }

    public boolean isMaven() {
        return format.equals(MAVEN);
    }

    /** The package of the same name in another repository. */
    public PackageId in(RepositoryId other) {
        return new PackageId(other, format, namespace, name);
    }

    /** The package as people write it. */
    public String words() {
        return namespace.isEmpty() ? name : namespace + (isMaven() ? ":" : "/") + name;
    }

    /** Names the package within its repository; no part has a slash. */
    String key() {
        return format + "/" + namespace + "/" + name;
    }
}
