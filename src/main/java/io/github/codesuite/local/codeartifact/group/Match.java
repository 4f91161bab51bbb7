package io.github.codesuite.local.codeartifact.group;

/** How well a package fits a pattern: not at all, as a variation of it, or exactly. */
public enum Match {
    NONE,
    WEAK,
    STRONG;

    /** The match of a whole whose parts match so. */
    Match and(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
