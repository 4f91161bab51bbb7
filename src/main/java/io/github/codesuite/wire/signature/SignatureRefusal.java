package io.github.codesuite.wire.signature;

/** A request is refused for its signature or for its body, with the status, code and message that AWS answers with. */
public final class SignatureRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public SignatureRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error code as the service writes it. */
    public String code() {
        return code;
    }

    /** What the client may read. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
