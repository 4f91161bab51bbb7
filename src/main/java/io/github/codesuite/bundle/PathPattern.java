package io.github.codesuite.bundle;

/** A path pattern: `*` within a component, `**` across components, `?` one character. Matches paths with forward slashes. */
public final class PathPattern {

    private PathPattern() {}

    /** Compiles a pattern. */
    public static PathPattern of(String pattern) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Whether a relative path with forward slashes matches as a whole. */
    public boolean matches(String path) {
        throw new UnsupportedOperationException("not there yet");
    }
}
