package io.github.codesuite.local.codeartifact;

/**
 * A package of a repository.
 *
 * @param format {@code maven} or {@code generic}
 * @param namespace the group of a Maven package; may be empty for generic ones
 */
record PackageId(RepositoryId repository, String format, String namespace, String name) {

    static final String MAVEN = "maven";
    static final String GENERIC = "generic";

    static PackageId maven(RepositoryId repository, String groupId, String artifactId) {
        return new PackageId(repository, MAVEN, groupId, artifactId);
    }

    boolean isMaven() {
        return format.equals(MAVEN);
    }

    /** Names the package within its repository; no part has a slash. */
    String key() {
        return format + "/" + namespace + "/" + name;
    }
}
