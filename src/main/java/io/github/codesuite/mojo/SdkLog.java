package io.github.codesuite.mojo;

import java.util.List;

/**
 * Keeps the SDK from writing secrets into Maven's log: under {@code -X} its signer shows every header that it signs, the session
 * token among them. Its loggers ask for their level when they are made, so that this comes before the SDK's first call.
 */
final class SdkLog {

    /** Where Maven 3 and Maven 4 look for the level of a logger. */
    private static final List<String> PREFIXES = List.of("org.slf4j.simpleLogger.log.", "maven.logger.log.");

    private static final String SIGNERS = "software.amazon.awssdk.http.auth";

    private SdkLog() {}

    /** From now on, whatever the user wants to see of the SDK. */
    static void keepSecretsOut() {
        PREFIXES.forEach(prefix -> System.setProperty(prefix + SIGNERS, "info"));
    }
}
