package io.github.codesuite.mojo;

/** What the user wrote cannot be used; the message has every problem, as the session's check has worded it. */
final class ConfigurationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationRefused(String message) {
        super(message);
    }
}
