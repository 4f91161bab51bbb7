package io.github.codesuite.wire.codec;

/** A part of a request is not what its model says; each protocol has its own error code for that. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean parameter;

    private Malformed(boolean parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** In the body. */
    static Malformed body(String message) {
        return new Malformed(false, message);
    }

    /** In a header, in the query or in the path. */
    static Malformed parameter(String message) {
        return new Malformed(true, message);
    }

    /** The refusal, with the protocol's codes. */
    WireRefusal refusal(String bodyCode, String parameterCode) {
        return new WireRefusal(400, parameter ? parameterCode : bodyCode, String.valueOf(getMessage()));
    }
}
