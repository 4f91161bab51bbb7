package io.github.codesuite.local.net;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request whose Host, Origin, path and size have been checked.
 *
 * @param method in upper case
 * @param segments of the path, decoded once; no segment is empty, a dot name, or has a slash, backslash, percent or control
 *     character
 * @param isFolder whether the path ended in a slash
 * @param query as it was sent; empty where there is none
 * @param headers by lower-case name; only the first value where one is sent twice
 * @param body at most as long as the server's limit; reading more throws {@link LoopbackRefusal}
 */
public record LoopbackRequest(
        String method,
        List<String> segments,
        boolean isFolder,
        String query,
        Map<String, String> headers,
        InputStream body) {

    public LoopbackRequest {
        segments = List.copyOf(segments);
        headers = Map.copyOf(headers);
    }

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
