package io.github.codesuite.local.codeartifact;

/** A package version's status, as in the SDK's PackageVersionStatus. */
enum Status {
    UNFINISHED("Unfinished"),
    PUBLISHED("Published"),
    UNLISTED("Unlisted"),
    ARCHIVED("Archived");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether package managers may read the assets (packages-overview, "Package version status"). */
    boolean isReadable() {
        return this == PUBLISHED || this == UNLISTED;
    }
}
