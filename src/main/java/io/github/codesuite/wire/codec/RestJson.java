package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackReply;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** AWS's REST with JSON bodies. */
final class RestJson implements Protocol, Rest.Documents {

    private static final String TYPE = "application/json";

    private final RestRouter router;
    private final Rest rest;
    private final JsonDecoder decoder;
    private final JsonEncoder encoder;

    RestJson(Operations operations, Shapes shapes) {
        this.router = new RestRouter(operations);
        this.rest = new Rest(shapes, this);
        this.decoder = new JsonDecoder(shapes);
        this.encoder = new JsonEncoder(shapes);
    }

    @Override
    public Operation operation(Call call) {
        return router.find(call)
                .orElseThrow(() -> new WireRefusal(
                        404, "UnknownOperationException", "The service has no operation that the request names"));
    }

    @Override
    public void decode(Operation operation, Call call, SdkPojo request) throws IOException {
        rest.decode(operation, call, request);
    }

    @Override
    public LoopbackReply reply(Operation operation, Operation.Answer answer, String requestId) {
        return rest.reply(operation, answer, Map.of("x-amzn-RequestId", requestId));
    }

    @Override
    public LoopbackReply fault(Fault fault) {
        LoopbackReply reply = JsonRpc.fault(fault, TYPE, encoder);
        return fault.members().isPresent()
                ? rest.withHeaders(reply, fault.members().get())
                : reply;
    }

    @Override
    public WireRefusal refusal(Malformed malformed) {
        return malformed.refusal("SerializationException", "SerializationException");
    }

    @Override
    public void decode(byte[] document, SdkPojo structure) {
        decoder.decode(document, structure);
    }

    @Override
    public byte[] encode(SdkPojo structure, Optional<String> name) {
        return encoder.encode(structure);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
