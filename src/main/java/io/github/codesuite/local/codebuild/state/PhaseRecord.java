package io.github.codesuite.local.codebuild.state;

import java.time.Instant;
import java.util.Optional;

/**
 * A phase of a build.
 *
 * @param type AWS's name, such as PRE_BUILD
 * @param status empty while it runs, and for COMPLETED
 * @param context why it ended so
 */
public record PhaseRecord(
        String type, Optional<String> status, Instant started, Optional<Instant> ended, Optional<Context> context) {

    /** A status code and a message, both empty where all is well. */
    public record Context(String statusCode, String message) {}

    /** A phase that begins. */
    public static PhaseRecord begun(String type, Instant now) {
        return new PhaseRecord(type, Optional.empty(), now, Optional.empty(), Optional.empty());
    }

    /** This phase, ended. */
    public PhaseRecord ended(String how, Instant now, Optional<Context> why) {
        return new PhaseRecord(type, Optional.of(how), started, Optional.of(now), why);
    }
}
