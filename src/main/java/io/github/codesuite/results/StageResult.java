package io.github.codesuite.results;

import java.time.Duration;
import java.util.Optional;

/**
 * How a stage ended, for the end card and summary.json.
 *
 * @param stage the goal, {@code build}
 * @param module the artifactId it acted for
 * @param id the remote id; empty where there is none
 * @param summary one line
 * @param error what went wrong, where something did
 */
public record StageResult(
        String stage,
        String module,
        Status status,
        String id,
        String summary,
        Duration duration,
        Optional<StageError> error) {

    /** How it ended. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        STOPPED,
        TIMED_OUT,
        STARTED,
        SKIPPED
    }
}
