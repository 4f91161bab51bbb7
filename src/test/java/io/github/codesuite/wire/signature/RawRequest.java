package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.RawHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A request that was signed by the real signer, and may have been changed since. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
public record RawRequest(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    static RawRequest of(SdkHttpRequest request, byte[] body) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.putIfAbsent("content-length", List.of("" + body.length));
        return new RawRequest(
                request.method().name(),
                request.encodedPath(),
                request.encodedQueryParameters().orElse(""),
                headers,
                body);
    }

    public RawRequest withMethod(String other) {
        return new RawRequest(other, path, query, headers, body);
    }

    public RawRequest withPath(String other) {
        return new RawRequest(method, other, query, headers, body);
    }

    public RawRequest withQuery(UnaryOperator<String> change) {
        return new RawRequest(method, path, change.apply(query), headers, body);
    }

    public RawRequest withBody(byte[] other) {
        return new RawRequest(method, path, query, headers, other).with("content-length", "" + other.length);
    }

    public RawRequest with(String name, String... values) {
        Map<String, List<String>> changed = new TreeMap<>(headers);
        changed.put(name, List.of(values));
        return new RawRequest(method, path, query, changed, body);
    }

    public RawRequest without(String name) {
        Map<String, List<String>> changed = new TreeMap<>(headers);
        changed.remove(name);
        return new RawRequest(method, path, query, changed, body);
    }

    public RawRequest changed(String name, UnaryOperator<String> change) {
        return with(name, change.apply(header(name)));
    }

    /** The first value of a header that is there. */
    public String header(String name) {
        return headers.getOrDefault(name, List.of()).get(0);
    }

    /** As the server hands it to its site. */
    LoopbackRequest received() {
        return new LoopbackRequest(method, path, query, headers, new ByteArrayInputStream(body));
    }

    /** As text of octets, for what goes over a socket in its own time; the server is to hang up afterwards. */
    public String head() {
        StringBuilder head =
                new StringBuilder(method + " " + path + (query.isEmpty() ? "" : "?" + query) + " HTTP/1.1\r\n");
        headers.forEach((name, values) -> values.forEach(value -> head.append(name + ": " + value + "\r\n")));
        return head + "Connection: close\r\n\r\n";
    }

    public String text() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /** As bytes on a socket; the Host is the socket's. */
    public RawHttp.Answer sendTo(RawHttp http) throws IOException {
        String[] lines = headers.entrySet().stream()
                .filter(header -> !List.of("host", "content-length").contains(header.getKey()))
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .toArray(String[]::new);
        String line = method + " " + path + (query.isEmpty() ? "" : "?" + query);
        return body.length == 0 ? http.ask(line, lines) : http.ask(line, body, lines);
    }

    /** The body as text of octets, for what changes a frame of it; the length in the head, which may be signed, stays. */
    public RawRequest withText(UnaryOperator<String> change) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        byte[] other = change.apply(text).getBytes(StandardCharsets.ISO_8859_1);
        return new RawRequest(method, path, query, headers, other);
    }
}
