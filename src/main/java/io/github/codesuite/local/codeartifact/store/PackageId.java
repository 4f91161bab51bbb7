package io.github.codesuite.local.codeartifact.store;

/**
 * A package of a repository.
 *
 * @param format {@code maven}, {@code npm}, {@code pypi} or {@code generic}
 * @param namespace the group of a Maven package, the scope of an npm package without its @; empty where there is none
 */
public record PackageId(RepositoryId repository, String format, String namespace, String name) {

    public static final String MAVEN = "maven";
    public static final String NPM = "npm";
    public static final String PYPI = "pypi";
    public static final String GENERIC = "generic";

    public static PackageId maven(RepositoryId repository, String groupId, String artifactId) {
        return new PackageId(repository, MAVEN, groupId, artifactId);
    }

    /**
     * A package of npm.
     *
     * @param scope without its @; empty where the package has none
     */
    public static PackageId npm(RepositoryId repository, String scope, String name) {
        return new PackageId(repository, NPM, scope, name);
    }

    /**
     * A package of PyPI.
     *
     * @param name normalized as CodeArtifact does, PEP 503
     */
    public static PackageId pypi(RepositoryId repository, String name) {
        return new PackageId(repository, PYPI, "", name);
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
