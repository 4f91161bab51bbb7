package io.github.codesuite.wire.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Single values as text, in headers, queries, paths, XML and JSON; strict in what it takes. */
final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    private Scalars() {}

    /** @throws IllegalArgumentException if it is no value of the member's kind */
    static Object parse(String text, Member member, Format timestamps) {
        return switch (member.kind()) {
            case STRING -> text;
            case INTEGER -> Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case SHORT -> (short) whole(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case BYTE -> (byte) whole(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case FLOAT -> isSpecial(text) ? Float.parseFloat(text) : finite(Float.parseFloat(decimal(text)));
            case DOUBLE -> isSpecial(text) ? Double.parseDouble(text) : finite(Double.parseDouble(decimal(text)));
            case DECIMAL -> new BigDecimal(decimal(text));
            case BOOLEAN -> truth(text);
            case INSTANT -> Timestamps.parse(text, member.format().orElse(timestamps));
            case BLOB -> SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text));
            case STRUCTURE, LIST, MAP, DOCUMENT -> throw new IllegalArgumentException("not a single value");
        };
    }

    /** The text of a value. */
    static String write(Object value, Member member, Format timestamps) {
        if (value instanceof Instant instant) {
            return Timestamps.write(instant, member.format().orElse(timestamps));
        } else if (value instanceof SdkBytes octets) {
            return Base64.getEncoder().encodeToString(octets.asByteArrayUnsafe());
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value.toString();
    }

    static boolean isSpecial(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    private static long whole(String text, long least, long most) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number");
        }
        long value = Long.parseLong(text);
        if (value < least || value > most) {
            throw new IllegalArgumentException("not between " + least + " and " + most);
        }
        return value;
    }

    private static String decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number");
        }
        return text;
    }

    private static double finite(double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("too large a number");
        }
        return value;
    }

    private static float finite(float value) {
        if (Float.isInfinite(value)) {
            throw new IllegalArgumentException("too large a number");
        }
        return value;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
