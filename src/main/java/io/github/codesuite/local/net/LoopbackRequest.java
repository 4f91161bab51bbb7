package io.github.codesuite.local.net;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request whose Host, Origin and size have been checked.
 *
 * @param method in upper case
 * @param path as it was sent, percent-encoded, with its slash at the beginning; a site that gives it a meaning of its own must
 *     check it itself, all others ask for {@link #segments()}
 * @param query as it was sent; empty where there is none
 * @param headers all values by lower-case name, in the order in which they were sent
 * @param body at most as long as the server's limit; reading more throws {@link LoopbackRefusal}
 */
public record LoopbackRequest(
        String method, String path, String query, Map<String, List<String>> headers, InputStream body) {

    public LoopbackRequest {
        headers = Map.copyOf(headers);
    }

    /** A header's value; the first one where it was sent twice. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * The segments of the path, decoded once; no segment is empty, a dot name, or has a slash, backslash, percent or control
     * character. A slash at the end makes none.
     *
     * @throws LoopbackRefusal if the path is none of that kind
     */
    public List<String> segments() {
        return RequestPath.segments(path);
    }

    /** Whether the path ended in a slash. */
    public boolean isFolder() {
        return path.endsWith("/");
    }
}
