package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. The token is the key of the last item, so that what comes and goes between two pages shifts nothing.
 *
 * @param next {@code null} on the last page, as the SDK wants it
 */
record Page<T>(List<T> items, @Nullable String next) {

    private static final int LIMIT = 1000;
    private static final int DEFAULT = 100;

    /** @param key tells the items apart; the pages are in its order */
    static <T> Page<T> of(List<T> all, Function<T, String> key, @Nullable Integer maxResults, @Nullable String token) {
        int size = maxResults == null ? DEFAULT : maxResults;
        if (size < 1 || size > LIMIT) {
            throw Refusal.invalid("maxResults must be between 1 and " + LIMIT);
        }
        String after = token == null ? "" : decode(token);
        List<T> rest = all.stream()
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .toList();
        if (rest.size() <= size) {
            return new Page<>(rest, null);
        }
        return new Page<>(rest.subList(0, size), encode(key.apply(rest.get(size - 1))));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalid("nextToken is not one of this service");
        }
    }
}
