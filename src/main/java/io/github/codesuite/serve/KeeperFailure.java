package io.github.codesuite.serve;

/** The keeper did not start; the message has the end of its log. */
public final class KeeperFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeeperFailure(String message) {
        super(message);
    }
}
