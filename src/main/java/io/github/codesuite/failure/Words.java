package io.github.codesuite.failure;

/** What someone else wrote, made fit for a line of ours: no control characters, bounded. */
final class Words {

    private static final int LIMIT = 600;

    private Words() {}

    static String clean(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").trim();
        return plain.length() <= LIMIT ? plain : plain.substring(0, LIMIT) + "…";
    }

    /** The message of an exception, and of its innermost cause where that says something else. */
    static String of(Throwable failure) {
        String own = text(failure);
        String inner = text(innermost(failure));
        return own.contains(inner) ? own : own + ": " + inner;
    }

    static Throwable innermost(Throwable failure) {
        Throwable current = failure;
        for (Throwable next = current.getCause(); next != null && next != current; next = current.getCause()) {
            current = next;
        }
        return current;
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : clean(message);
    }
}
