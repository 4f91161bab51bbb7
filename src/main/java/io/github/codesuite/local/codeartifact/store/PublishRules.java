package io.github.codesuite.local.codeartifact.store;

/** Who may publish a version of a package to a repository. */
public interface PublishRules {

    /**
     * Asked before each asset that a client publishes, while the package is being changed.
     *
     * @throws Refusal if the version must not be published there
     */
    void check(PackageEdit edit, PackageId id, String version);
}
