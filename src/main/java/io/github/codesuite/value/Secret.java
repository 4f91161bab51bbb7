package io.github.codesuite.value;

/** A secret text; its {@link #toString()} is masked, so that it cannot reach a log by accident. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Wraps a secret text. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The secret itself: only for the call that sends it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "*****";
    }
}
