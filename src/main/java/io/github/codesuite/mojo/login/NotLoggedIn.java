package io.github.codesuite.mojo.login;

/** Why nothing could be transferred. What is behind it shows with {@code -e} only: Maven appends the words of every cause. */
final class NotLoggedIn extends Exception {

    private static final long serialVersionUID = 1L;

    NotLoggedIn(Exception failure) {
        super(failure.getMessage());
        addSuppressed(failure);
    }
}
