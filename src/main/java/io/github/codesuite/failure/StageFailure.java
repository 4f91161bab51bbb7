package io.github.codesuite.failure;

/** A stage cannot go on; says in four parts what was attempted, what came back, where to change it, what to do next. */
public final class StageFailure extends RuntimeException {

    /** Who said no. */
    public enum Kind {
        /** The world said no: the build failed, the deployment was rolled back. */
        REFUSED_BY_THE_WORLD,
        /** We could not ask: configuration, credentials, network, a defect. */
        COULD_NOT_ASK
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * @param attempted what was attempted, with its id or ARN
     * @param cameBack what came back: AWS's code and request id where there are any
     * @param whereToChange the XML tag or -D as the user wrote it; may be empty
     * @param next one command or one page; may be empty
     */
    public StageFailure(Kind kind, String attempted, String cameBack, String whereToChange, String next) {
        super(message(attempted, cameBack, whereToChange, next));
        this.kind = kind;
    }

    /** As the other constructor, with the exception that came back. */
    public StageFailure(
            Kind kind, String attempted, String cameBack, String whereToChange, String next, Throwable cause) {
        super(message(attempted, cameBack, whereToChange, next), cause);
        this.kind = kind;
    }

    /** Who said no. */
    public Kind kind() {
        return kind;
    }

    private static String message(String attempted, String cameBack, String whereToChange, String next) {
        StringBuilder text = new StringBuilder(attempted).append(": ").append(cameBack);
        if (!whereToChange.isEmpty()) {
            text.append("\n  Where: ").append(whereToChange);
        }
        if (!next.isEmpty()) {
            text.append("\n  Next:  ").append(next);
        }
        return text.toString();
    }
}
