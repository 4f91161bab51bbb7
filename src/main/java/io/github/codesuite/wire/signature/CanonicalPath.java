package io.github.codesuite.wire.signature;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Collectors;

/**
 * A request's path as it is signed: with S3 encoded once and left as it is, since a key may look like a path with dots; with all
 * others without its dots and double slashes, and encoded twice (SigV4, "Create a canonical request").
 */
final class CanonicalPath {

    private CanonicalPath() {}

    static String of(String raw, Dialect dialect) {
        return dialect == Dialect.S3
                ? encoded(raw)
                : Octets.encoded(normalized(raw)).replace("%2F", "/");
    }

    private static String encoded(String raw) {
        return Arrays.stream(raw.split("/", -1))
                .map(segment -> Octets.encoded(Octets.decoded(segment)))
                .collect(Collectors.joining("/"));
    }

    private static String normalized(String raw) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : raw.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String path = "/" + String.join("/", segments);
        return raw.endsWith("/") && !segments.isEmpty() ? path + "/" : path;
    }
}
