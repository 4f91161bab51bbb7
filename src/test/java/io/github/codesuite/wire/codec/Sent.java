package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkClient;

/** A request as its bytes came, on its way to one service. */
@SuppressWarnings("ArrayRecordComponent") // The bytes of one test, which nobody compares.
record Sent(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    static Sent json(String target, String body) {
        return new Sent("POST", "/", "", Map.of("x-amz-target", List.of(target)), octets(body));
    }

    static Sent of(String method, String target, String body) {
        int mark = target.indexOf('?');
        return new Sent(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Map.of(),
                octets(body));
    }

    Sent with(String name, String value) {
        Map<String, List<String>> more = new HashMap<>(headers);
        more.put(name, List.of(value));
        return new Sent(method, path, query, more, body);
    }

    Reply to(Endpoint endpoint, Supplier<? extends SdkClient> client) throws IOException {
        return to(endpoint, client, OptionalLong.of(body.length));
    }

    Reply to(Endpoint endpoint, Supplier<? extends SdkClient> client, OptionalLong length) throws IOException {
        InputStream content = new ByteArrayInputStream(body);
        return Reply.of(
                endpoint.answer(client, new LoopbackRequest(method, path, query, headers, content), content, length));
    }

    /** An answer, read. */
    record Reply(int status, Map<String, String> headers, String body) {

        static Reply of(LoopbackReply reply) throws IOException {
            try (InputStream content = reply.body().open()) {
                return new Reply(
                        reply.status(), reply.headers(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
