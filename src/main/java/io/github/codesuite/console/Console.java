package io.github.codesuite.console;

/**
 * Where a stage's lines go. One line per call, without a line break. Implementations accept calls from any thread and
 * never interleave two lines.
 */
public interface Console {

    /** A line for everybody. */
    void info(String line);

    /** Something is fine, but. */
    void warn(String line);

    /** Something failed. */
    void error(String line);

    /** A line for the one who looks for a fault; never a secret. */
    void debug(String line);
}
