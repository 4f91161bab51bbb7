package io.github.codesuite.local.codebuild;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the token of the next part; empty at the end
 */
record Page<T>(List<T> elements, Optional<String> next) {

    /** As many as AWS gives at once. */
    static final int SIZE = 100;

    /** The part of a list that a token asks for. */
    static <T> Page<T> of(List<T> all, @Nullable String token, @Nullable Integer maxResults) {
        int start = start(token, all.size());
        int size = Given.within(maxResults, SIZE, 1, SIZE, "maxResults");
        int end = Math.min(all.size(), start + size);
        return new Page<>(
                all.subList(start, end), end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
    }

    private static int start(@Nullable String token, int size) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        if (!token.matches("\\d{1,9}") || Integer.parseInt(token) > size) {
            throw CodeBuildFaults.invalid("nextToken is not one of this list");
        }
        return Integer.parseInt(token);
    }
}
