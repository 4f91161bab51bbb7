package io.github.codesuite.problem;

/**
 * One thing that is wrong with what the user wrote; immutable.
 *
 * @param location where it stands
 * @param found what was found there, as a sentence without a full stop
 * @param remedy what is allowed and what to do, as a sentence without a full stop
 * @param severity whether it stops the build
 */
public record Problem(Location location, String found, String remedy, Severity severity) {

    /** Whether a problem stops the build. */
    public enum Severity {
        /** Nothing is started. */
        ERROR,
        /** AWS accepts it; it is said, and under {@code codesuite.strict} it becomes an error. */
        WARNING
    }

    /** A problem that stops the build. */
    public static Problem error(Location location, String found, String remedy) {
        return new Problem(location, found, remedy, Severity.ERROR);
    }

    /** A problem that AWS would accept. */
    public static Problem warning(Location location, String found, String remedy) {
        return new Problem(location, found, remedy, Severity.WARNING);
    }

    /** The same problem, where it stops the build. */
    public Problem asError() {
        return error(location, found, remedy);
    }

    /** The same problem at another place. */
    public Problem at(Location place) {
        return new Problem(place, found, remedy, severity);
    }

    /** Whether this problem stops the build. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: found; remedy}. */
    @Override
    public String toString() {
        return location + ": " + found + "; " + remedy;
    }
}
