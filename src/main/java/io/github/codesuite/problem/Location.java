package io.github.codesuite.problem;

import java.util.Comparator;

/**
 * A place in a file, or in something else that the user wrote such as the command line.
 *
 * @param source the file as the user knows it (relative to the project where possible), or a name such as {@code
 *     command line}
 * @param line 1-based line, 0 where unknown
 * @param column 1-based column, 0 where unknown
 */
public record Location(String source, int line, int column) {

    /** The order of places in one file. */
    public static final Comparator<Location> IN_FILE_ORDER =
            Comparator.comparingInt(Location::line).thenComparingInt(Location::column);

    /** The location of a whole file or of something that has no lines. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** The location at a line and column, both 1-based. */
    public static Location of(String source, int line, int column) {
        return new Location(source, line, column);
    }

    /** {@code file:line:column}, leaving out what is unknown. */
    @Override
    public String toString() {
        if (line <= 0) {
            return source;
        }
        return column <= 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}
