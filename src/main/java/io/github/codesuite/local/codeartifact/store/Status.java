package io.github.codesuite.local.codeartifact.store;

/** A package version's status, as in the SDK's PackageVersionStatus. */
public enum Status {
    UNFINISHED("Unfinished"),
    PUBLISHED("Published"),
    UNLISTED("Unlisted"),
    ARCHIVED("Archived"),
    DISPOSED("Disposed");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether package managers may read the assets (packages-overview, "Package version status"). */
    public boolean isReadable() {
        return this == PUBLISHED || this == UNLISTED;
    }
}
