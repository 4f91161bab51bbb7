package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackReply;
import java.io.IOException;
import software.amazon.awssdk.core.SdkPojo;

/** One of AWS's protocols for one service. Thread-safe. */
interface Protocol {

    /**
     * The call with what the body says about its operation.
     *
     * @throws IOException if the body cannot be read
     */
    default Call prepare(Call call) throws IOException {
        return call;
    }

    /**
     * The operation that a call means.
     *
     * @throws WireRefusal if there is none
     */
    Operation operation(Call call);

    /**
     * Reads a call into a request of its operation.
     *
     * @throws Malformed if it is not what the model says
     * @throws IOException if the body cannot be read
     */
    void decode(Operation operation, Call call, SdkPojo request) throws IOException;

    /** The reply of an operation; its content, where there is one, becomes the body. */
    LoopbackReply reply(Operation operation, Operation.Answer answer, String requestId);

    /** What went wrong. */
    LoopbackReply fault(Fault fault);

    /** What is wrong with a request, by this protocol's error codes. */
    WireRefusal refusal(Malformed malformed);
}
