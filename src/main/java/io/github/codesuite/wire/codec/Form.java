package io.github.codesuite.wire.codec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries and forms: names and values, percent-encoded. */
final class Form {

    private Form() {}

    /**
     * The values by name.
     *
     * @throws Malformed if something is not encoded UTF-8
     */
    static Map<String, List<String>> parse(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> parsed = new LinkedHashMap<>();
        for (String part : text.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parsed.computeIfAbsent(decode(name), first -> new ArrayList<>()).add(decode(value));
            }
        }
        return parsed;
    }

    /** A part of a path, in which a plus is a plus. */
    static String decodePath(String text) {
        return decode(text.replace("+", "%2B"));
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        try {
            String octets = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
            return Octets.utf8(octets.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException | Malformed other) {
            throw Malformed.parameter("The query or the path is not encoded in UTF-8 and percent");
        }
    }
}
