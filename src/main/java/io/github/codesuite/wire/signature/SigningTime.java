package io.github.codesuite.wire.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The times of signatures: {@code 20260830T123600Z}; in the Date header also as HTTP writes them. */
final class SigningTime {

    static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SigningTime() {}

    /** A time in the one form that X-Amz-Date may have. */
    static Optional<Claim.Time> basic(String text) {
        return parsed(text, BASIC);
    }

    /** A time of the Date header. What is signed is always the basic form. */
    static Optional<Claim.Time> any(String text) {
        return basic(text).or(() -> parsed(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    }

    private static Optional<Claim.Time> parsed(String text, DateTimeFormatter format) {
        try {
            Instant instant = format.parse(text, Instant::from);
            return Optional.of(new Claim.Time(BASIC.format(instant), instant));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
