package io.github.codesuite.follow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A phase of a build began or ended.
 *
 * @param phase CodeBuild's name, {@code BUILD}
 * @param status CodeBuild's word for how it ended; empty where it began
 * @param duration how long it took, where CodeBuild says so
 * @param contexts CodeBuild's messages, such as {@code COMMAND_EXECUTION_ERROR: Error while executing command: …}
 */
public record PhaseChange(String phase, Optional<String> status, Optional<Duration> duration, List<String> contexts) {

    public PhaseChange {
        contexts = List.copyOf(contexts);
    }

    /** Whether the phase ended. */
    public boolean isEnd() {
        return status.isPresent();
    }

    /** Whether the phase ended in any other way than well. */
    public boolean isFailure() {
        return status.filter(word -> !word.equals("SUCCEEDED")).isPresent();
    }
}
