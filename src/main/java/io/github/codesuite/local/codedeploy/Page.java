package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.InvalidNextTokenException;

/**
 * A part of a list.
 *
 * @param token of the next part; null after the last, as the SDK wants it
 */
record Page<T>(List<T> items, @Nullable String token) {

    private static final int SIZE = 100;
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,9}");

    /** The part that a token stands for, the first where there is none. */
    static <T> Page<T> of(List<T> all, @Nullable String token) {
        int start = token == null ? 0 : start(token, all.size());
        int end = Math.min(all.size(), start + SIZE);
        return new Page<>(List.copyOf(all.subList(start, end)), end < all.size() ? String.valueOf(end) : null);
    }

    private static int start(String token, int size) {
        if (!TOKEN.matcher(token).matches()) {
            throw CodeDeployFaults.of(InvalidNextTokenException.builder(), "The next token is invalid: " + token);
        }
        return Math.min(Integer.parseInt(token), size);
    }
}
