package io.github.codesuite.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that the user probably meant. */
public final class NearestMatch {

    private NearestMatch() {}

    /**
     * The candidate with the smallest edit distance to what was written, ignoring case; empty where none is closer than
     * half of the written length.
     */
    public static Optional<String> of(String written, Collection<String> candidates) {
        String lower = written.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(1, written.length() / 2);
        return candidates.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(best -> distance(lower, best.toLowerCase(Locale.ROOT)) <= tolerance);
    }

    /** {@code , did you mean X?} or an empty text, to be put behind what was found. */
    public static String hint(String written, Collection<String> candidates) {
        return of(written, candidates)
                .map(best -> ", did you mean '" + best + "'?")
                .orElse("");
    }

    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int substitution = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(substitution, 1 + Math.min(previous[column], current[column - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[right.length()];
    }
}
