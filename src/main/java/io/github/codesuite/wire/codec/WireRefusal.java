package io.github.codesuite.wire.codec;

/** A request is refused before its service has seen it, with AWS's status and error code. */
public final class WireRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public WireRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** A field that the SDK's model does not have: it cannot be honoured, and is not ignored. */
    static WireRefusal unsupported(String field) {
        String name = field.length() > 100 ? field.substring(0, 100) : field;
        return new WireRefusal(
                501,
                "UnsupportedOperation",
                "The local cloud does not support the field " + name.replaceAll("\\p{Cntrl}", "?"));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** AWS's error code. */
    public String code() {
        return code;
    }
}
