package io.github.codesuite.local.net;

/** A request is refused with an HTTP status and a line of text that the client may see. */
public final class LoopbackRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public LoopbackRefusal(int status, String line) {
        super(line);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The answer. */
    LoopbackReply reply() {
        return LoopbackReply.text(status, String.valueOf(getMessage()));
    }
}
