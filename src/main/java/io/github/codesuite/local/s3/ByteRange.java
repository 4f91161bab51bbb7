package io.github.codesuite.local.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of an object, as the Range header asks for it (RFC 9110, 14.1.2). S3 sends one range only.
 *
 * @param whole whether nothing was asked for, so that the answer is no partial one
 */
record ByteRange(long first, long length, boolean whole) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange of(@Nullable String header, long size) {
        if (header == null) {
            return new ByteRange(0, size, true);
        }
        Matcher matcher = ONE.matcher(header);
        if (!matcher.matches() || header.equals("bytes=-")) {
            throw S3Faults.unsupported("the range " + header + " of GetObject: one range of bytes is");
        }
        return matcher.group(1).isEmpty()
                ? suffix(Long.parseLong(matcher.group(2)), size)
                : fromTo(Long.parseLong(matcher.group(1)), matcher.group(2), size);
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }

    private static ByteRange suffix(long count, long size) {
        if (count == 0 || size == 0) {
            throw S3Faults.invalidRange();
        }
        long length = Math.min(count, size);
        return new ByteRange(size - length, length, false);
    }

    private static ByteRange fromTo(long first, String last, long size) {
        long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (first >= size || end < first) {
            throw S3Faults.invalidRange();
        }
        return new ByteRange(first, end - first + 1, false);
    }
}
