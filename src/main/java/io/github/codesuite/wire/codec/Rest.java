package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/** What both REST protocols do alike: parameters, headers, status, and payloads that are no document. */
final class Rest {

    /** How a protocol reads and writes the documents of its bodies. */
    interface Documents {

        /** Reads a document into a structure. */
        void decode(byte[] document, SdkPojo structure);

        /**
         * Writes the members of a structure that stand in the body.
         *
         * @param name of the structure where it is a payload of its own
         */
        byte[] encode(SdkPojo structure, Optional<String> name);

        /** The whole document where it is no structure. */
        default Optional<byte[]> whole(SdkPojo reply) {
            return Optional.empty();
        }

        /** The content type of a document. */
        String type();
    }

    private final Shapes shapes;
    private final Documents documents;

    Rest(Shapes shapes, Documents documents) {
        this.shapes = shapes;
        this.documents = documents;
    }

    void decode(Operation operation, Call call, SdkPojo request) throws IOException {
        RestParameters.decode(operation, call, request);
        if (operation.style() == Operation.Style.UPLOAD) {
            return;
        }
        byte[] body = call.octets();
        Optional<Member> payload = operation.input().payload();
        if (payload.isPresent() && body.length > 0) {
            payload.get().set(request, payload(body, payload.get()));
        } else if (payload.isEmpty() && !operation.input().inBody().isEmpty()) {
            documents.decode(body, request);
        }
    }

    LoopbackReply reply(Operation operation, Operation.Answer answer, Map<String, String> ids) {
        SdkPojo reply = answer.reply();
        Shape shape = shapes.of(reply);
        Map<String, String> headers = new LinkedHashMap<>(ids);
        LoopbackReply.Body body = body(operation, answer, shape, headers);
        headers.putAll(RestHeaders.of(shape, reply));
        return new LoopbackReply(status(shape, reply), headers, body);
    }

    /** A reply with those members of a structure that stand in headers. */
    LoopbackReply withHeaders(LoopbackReply reply, SdkPojo structure) {
        LoopbackReply more = reply;
        for (Map.Entry<String, String> header :
                RestHeaders.of(shapes.of(structure), structure).entrySet()) {
            more = more.with(header.getKey(), header.getValue());
        }
        return more;
    }

    private LoopbackReply.Body body(
            Operation operation, Operation.Answer answer, Shape shape, Map<String, String> headers) {
        SdkPojo reply = answer.reply();
        if (answer.content().isPresent()) {
            headers.put("Content-Type", "application/octet-stream");
            return new Replying.Content(answer.content().get(), length(operation, shape, reply));
        }
        if (operation.binding().httpMethod().name().equals("HEAD")) {
            return new Replying.Unsent(Math.max(0, RestHeaders.length(shape, reply)));
        }
        Optional<byte[]> whole = documents.whole(reply);
        if (whole.isPresent()) {
            headers.put("Content-Type", documents.type());
            return octets(whole.get());
        }
        return shape.payload().isPresent()
                ? payload(shape.payload().get(), reply, headers)
                : document(shape, reply, headers);
    }

    private static long length(Operation operation, Shape shape, SdkPojo reply) {
        long named = RestHeaders.length(shape, reply);
        long length = named < 0 ? Replying.length(reply) : named;
        if (length < 0) {
            throw new IllegalStateException(
                    "the service does not say how long the content of " + operation.name() + " is");
        }
        return length;
    }

    private LoopbackReply.Body document(Shape shape, SdkPojo reply, Map<String, String> headers) {
        if (shape.inBody().isEmpty()) {
            return new Replying.Unsent(0);
        }
        headers.put("Content-Type", documents.type());
        return octets(documents.encode(reply, Optional.empty()));
    }

    private LoopbackReply.Body payload(Member member, SdkPojo reply, Map<String, String> headers) {
        Object value = member.value(reply);
        if (value == null) {
            return new Replying.Unsent(0);
        }
        headers.put("Content-Type", member.kind() == Kind.STRUCTURE ? documents.type() : "application/octet-stream");
        return octets(
                switch (member.kind()) {
                    case STRUCTURE -> documents.encode((SdkPojo) value, Optional.of(member.name()));
                    case BLOB -> ((SdkBytes) value).asByteArray();
                    default -> value.toString().getBytes(StandardCharsets.UTF_8);
                });
    }

    private Object payload(byte[] body, Member member) {
        return switch (member.kind()) {
            case STRUCTURE -> structure(body, member);
            case BLOB -> SdkBytes.fromByteArrayUnsafe(body);
            case STRING -> Octets.utf8(body);
            default ->
                throw new IllegalStateException("a payload that is no structure, blob or text: " + member.name());
        };
    }

    private Object structure(byte[] body, Member member) {
        SdkPojo structure = member.builder();
        documents.decode(body, structure);
        return Member.built(structure);
    }

    private static int status(Shape shape, SdkPojo reply) {
        for (Member member : shape.elsewhere()) {
            @Nullable Object value = member.location() == MarshallLocation.STATUS_CODE ? member.value(reply) : null;
            if (value instanceof Integer status) {
                return status;
            }
        }
        return Replying.status(reply);
    }

    private static LoopbackReply.Body octets(byte[] octets) {
        return LoopbackReply.octets(200, "", octets).body();
    }
}
