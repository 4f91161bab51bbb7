package io.github.codesuite.local.net;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path as it came over the wire, decoded exactly once. What could mean another path to someone who decodes it again, or to
 * the file system, is refused: empty segments, dot names, slashes, backslashes, percent and control characters, and text that
 * is not UTF-8.
 */
final class RequestPath {

    private static final int LIMIT = 4096;
    private static final int SEGMENT_LIMIT = 255;
    private static final Pattern HIDDEN_DOT = Pattern.compile("%2[eE]");
    private static final Pattern UNSAFE = Pattern.compile("[/\\\\%\\p{Cntrl}]");

    private RequestPath() {}

    /**
     * The segments of a request's path; a slash at the end makes none.
     *
     * @throws LoopbackRefusal if the path is refused
     */
    static List<String> segments(String raw) {
        List<String> segments = new ArrayList<>();
        for (String segment : parts(raw)) {
            segments.add(decode(segment));
        }
        return segments;
    }

    /**
     * The path of a request's target as it was sent.
     *
     * @throws LoopbackRefusal if it is no path of this server, or too long
     */
    static String of(URI target) {
        String raw = target.getRawPath();
        if (target.isAbsolute() || target.getRawAuthority() != null || raw == null || !raw.startsWith("/")) {
            throw new LoopbackRefusal(400, "the request must name an absolute path of this server");
        }
        if (raw.length() > LIMIT) {
            throw new LoopbackRefusal(414, "the path is longer than " + LIMIT + " characters");
        }
        return raw;
    }

    private static List<String> parts(String raw) {
        String inner = raw.substring(1);
        if (inner.isEmpty()) {
            return List.of();
        }
        String trimmed = inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
        return List.of(trimmed.split("/", -1));
    }

    private static String decode(String segment) {
        if (HIDDEN_DOT.matcher(segment).find()) {
            throw refused("an encoded dot");
        }
        String decoded = utf8(octets(segment));
        if (decoded.isEmpty() || decoded.equals(".") || decoded.equals("..")) {
            throw refused("an empty or dot segment");
        }
        if (UNSAFE.matcher(decoded).find()) {
            throw refused("a slash, backslash, percent or control character inside a segment");
        }
        if (decoded.getBytes(StandardCharsets.UTF_8).length > SEGMENT_LIMIT) {
            throw new LoopbackRefusal(414, "a segment of the path is longer than " + SEGMENT_LIMIT + " bytes");
        }
        return decoded;
    }

    private static String octets(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException broken) {
            throw refused("a percent sign that encodes nothing");
        }
    }

    private static String utf8(String octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException other) {
            throw refused("bytes that are not UTF-8");
        }
    }

    private static LoopbackRefusal refused(String what) {
        return new LoopbackRefusal(400, "the path has " + what);
    }
}
