package io.github.codesuite.local.logs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of groups or streams, in the order of their names.
 *
 * @param nextToken the name of the last one, encoded; empty on the last page
 */
record NamePage<T>(List<T> entries, Optional<String> nextToken) {

    private static final int LARGEST = 50;

    static <T> NamePage<T> of(
            List<T> all,
            Function<T, String> name,
            @Nullable String prefix,
            @Nullable String token,
            @Nullable Integer limit) {
        int size = size(limit);
        List<T> rest = all.stream()
                .filter(entry -> prefix == null || name.apply(entry).startsWith(prefix))
                .filter(entry -> token == null || name.apply(entry).compareTo(decoded(token)) > 0)
                .sorted(Comparator.comparing(name))
                .toList();
        return rest.size() <= size
                ? new NamePage<>(rest, Optional.empty())
                : new NamePage<>(rest.subList(0, size), Optional.of(encoded(name.apply(rest.get(size - 1)))));
    }

    private static int size(@Nullable Integer limit) {
        int size = limit == null ? LARGEST : limit;
        if (size < 1 || size > LARGEST) {
            throw LogsFaults.invalid("The limit must be between 1 and " + LARGEST + ", not " + size);
        }
        return size;
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw LogsFaults.invalidToken();
        }
    }
}
