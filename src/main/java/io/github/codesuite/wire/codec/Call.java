package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One request on its way to an operation.
 *
 * @param body to read instead of the request's own
 * @param length of the body; empty where the client did not say
 * @param query decoded, in the order in which it was sent
 */
record Call(
        LoopbackRequest request,
        InputStream body,
        OptionalLong length,
        Dialect.Target target,
        Map<String, List<String>> query) {

    static Call of(LoopbackRequest request, InputStream body, OptionalLong length, Dialect dialect) {
        return new Call(request, body, length, dialect.target(request), Form.parse(request.query()));
    }

    /** The same call with another query. */
    Call with(Map<String, List<String>> other) {
        return new Call(request, body, length, target, other);
    }

    /** A header's first value. */
    Optional<String> header(String lowerCaseName) {
        return target.headers().getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }

    /** The whole body, of an operation that does not stream. */
    byte[] octets() throws IOException {
        return Octets.read(body, length);
    }
}
