package io.github.codesuite.wire.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.utils.DateUtils;

/** Points in time as AWS writes them. */
final class Timestamps {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?([eE]\\+?\\d{1,2})?");

    /** The last second of the year 9999. */
    private static final long LATEST = 253_402_300_799L;

    private Timestamps() {}

    /** @throws IllegalArgumentException if it is none of that format */
    static Instant parse(String text, Format format) {
        try {
            return switch (format) {
                case ISO_8601 -> known(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
                case RFC_822 -> known(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
                case UNIX_TIMESTAMP -> seconds(number(text));
                case UNIX_TIMESTAMP_MILLIS -> seconds(number(text).movePointLeft(3));
            };
        } catch (DateTimeException other) {
            throw new IllegalArgumentException("not a timestamp of AWS's", other);
        }
    }

    static String write(Instant instant, Format format) {
        return switch (format) {
            case ISO_8601 -> DateUtils.formatIso8601Date(instant);
            case RFC_822 -> DateUtils.formatRfc822Date(instant);
            case UNIX_TIMESTAMP -> DateUtils.formatUnixTimestampInstant(instant);
            case UNIX_TIMESTAMP_MILLIS -> Long.toString(instant.toEpochMilli());
        };
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number of seconds");
        }
        return new BigDecimal(text);
    }

    private static Instant seconds(BigDecimal seconds) {
        if (seconds.abs().compareTo(BigDecimal.valueOf(LATEST)) > 0) {
            throw outside();
        }
        return Instant.ofEpochMilli(
                seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** AWS counts milliseconds. */
    private static Instant known(Instant instant) {
        if (Math.abs(instant.getEpochSecond()) > LATEST) {
            throw outside();
        }
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static IllegalArgumentException outside() {
        return new IllegalArgumentException("not within the years that AWS knows");
    }
}
