package io.github.codesuite.mojo.config;

/** Which cloud. */
public enum Target {
    /** The embedded cloud on this machine. */
    LOCAL,
    /** Amazon Web Services. */
    AWS
}
