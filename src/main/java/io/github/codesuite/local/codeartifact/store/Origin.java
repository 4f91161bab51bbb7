package io.github.codesuite.local.codeartifact.store;

/**
 * Where a package version first came into its domain, as the SDK's PackageVersionOrigin. It stays what it is when the version is
 * kept in, or copied to, other repositories.
 *
 * @param repository the repository that it was published to; empty where that is the one it lies in, or where it came from outside
 * @param externalConnection as {@code public:maven-central}; empty where it was published
 */
public record Origin(String repository, String externalConnection) {

    public static final Origin PUBLISHED_HERE = new Origin("", "");

    public static Origin externalConnection(String name) {
        return new Origin("", name);
    }

    /** Whether it was published to the repository that it lies in. */
    public boolean isHere() {
        return equals(PUBLISHED_HERE);
    }

    public boolean isExternal() {
        return !externalConnection.isEmpty();
    }

    /** The same origin seen from another repository of the domain. */
    public Origin seenFromElsewhere(RepositoryId holder) {
        return isExternal() || !repository.isEmpty() ? this : new Origin(holder.repository(), "");
    }
}
