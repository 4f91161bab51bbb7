package io.github.codesuite.local.codebuild;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members of a request, checked. */
final class Given {

    private static final int BATCH = 100;

    private Given() {}

    /** A member that may be missing; an empty text is missing. */
    static Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** A member that must be there. */
    static String required(@Nullable String value, String member) {
        return optional(value).orElseThrow(() -> CodeBuildFaults.invalid(member + " is required"));
    }

    /** A structure that must be there. */
    static <T> T required(@Nullable T value, String member) {
        return Optional.ofNullable(value).orElseThrow(() -> CodeBuildFaults.invalid(member + " is required"));
    }

    /** A number between two others. */
    static int within(@Nullable Integer value, int byDefault, int least, int most, String member) {
        int given = Optional.ofNullable(value).orElse(byDefault);
        if (given < least || given > most) {
            throw CodeBuildFaults.invalid(member + " must be between " + least + " and " + most + ", not " + given);
        }
        return given;
    }

    /** One of the values that AWS has and the local cloud too. */
    static String oneOf(String value, String member, List<String> supported, List<String> known) {
        if (supported.contains(value)) {
            return value;
        }
        if (known.contains(value)) {
            throw CodeBuildFaults.unsupported(member + " " + value);
        }
        throw CodeBuildFaults.invalid(member + " must be one of " + known + ", not " + value);
    }

    /** The ids or names of a batch request. */
    static List<String> batch(List<String> values, String member) {
        if (values.isEmpty() || values.size() > BATCH) {
            throw CodeBuildFaults.invalid(member + " must have between 1 and " + BATCH + " elements");
        }
        return values;
    }
}
