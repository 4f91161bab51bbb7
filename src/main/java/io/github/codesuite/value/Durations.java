package io.github.codesuite.value;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the user writes and reads them: {@code 30m}, {@code 10s}, {@code 1h30m}, {@code 500ms}. */
public final class Durations {

    /** What is allowed, for messages. */
    public static final String FORMAT = "a number with a unit of ms, s, m, h or d, such as 10s, 30m or 1h30m";

    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9}(ms|s|m|h|d))+");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Durations() {}

    /** The duration that was written; empty where the text is not of the {@link #FORMAT} or is zero. */
    public static Optional<Duration> parse(String text) {
        String trimmed = text.trim().toLowerCase(Locale.ROOT);
        if (!WHOLE.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher parts = PART.matcher(trimmed);
        while (parts.find()) {
            sum = sum.plus(part(Long.parseLong(parts.group(1)), parts.group(2)));
        }
        return sum.isZero() ? Optional.empty() : Optional.of(sum);
    }

    /** A duration for a person: {@code 850 ms}, {@code 3.2 s}, {@code 1 min 05 s}, {@code 2 h 03 min}. */
    public static String words(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        if (millis < 3_600_000) {
            return String.format(Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%d h %02d min", duration.toHours(), duration.toMinutesPart());
    }

    private static Duration part(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
