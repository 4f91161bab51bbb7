package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackReply;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** AWS's JSON 1.1: the operation stands in the header {@code X-Amz-Target}, all else in the body. */
final class JsonRpc implements Protocol {

    private static final String TYPE = "application/x-amz-json-1.1";

    private final Operations operations;
    private final JsonDecoder decoder;
    private final JsonEncoder encoder;

    JsonRpc(Operations operations, Shapes shapes) {
        this.operations = operations;
        this.decoder = new JsonDecoder(shapes);
        this.encoder = new JsonEncoder(shapes);
    }

    @Override
    public Operation operation(Call call) {
        String target = call.header("x-amz-target").orElse("");
        return operations
                .named(target.substring(target.lastIndexOf('.') + 1))
                .filter(operation -> target.equals(operation.binding().operationIdentifier()))
                .filter(operation -> call.request().method().equals("POST"))
                .orElseThrow(() -> new WireRefusal(
                        404, "UnknownOperationException", "The service has no operation that the request names"));
    }

    @Override
    public void decode(Operation operation, Call call, SdkPojo request) throws IOException {
        decoder.decode(call.octets(), request);
    }

    @Override
    public LoopbackReply reply(Operation operation, Operation.Answer answer, String requestId) {
        return LoopbackReply.octets(Replying.status(answer.reply()), TYPE, encoder.encode(answer.reply()))
                .with("x-amzn-RequestId", requestId);
    }

    @Override
    public LoopbackReply fault(Fault fault) {
        return fault(fault, TYPE, encoder);
    }

    @Override
    public WireRefusal refusal(Malformed malformed) {
        return malformed.refusal("SerializationException", "SerializationException");
    }

    /** A fault of either JSON protocol. */
    static LoopbackReply fault(Fault fault, String type, JsonEncoder encoder) {
        Map<String, String> first = new LinkedHashMap<>();
        first.put("__type", fault.code());
        first.put("message", fault.message());
        return LoopbackReply.octets(fault.status(), type, encoder.encode(first, fault.members()))
                .with("x-amzn-ErrorType", fault.code())
                .with("x-amzn-RequestId", fault.requestId());
    }
}
