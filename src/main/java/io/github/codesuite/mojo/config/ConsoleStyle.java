package io.github.codesuite.mojo.config;

/** How much is said. */
public enum ConsoleStyle {
    /** One line per transition. */
    PLAIN,
    /** Warnings and errors only. */
    QUIET
}
