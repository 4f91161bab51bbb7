package io.github.codesuite.follow;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;

/**
 * A lifecycle event of an instance began or ended.
 *
 * @param deploymentId the deployment that it belongs to: the one that was created, or the one that rolls it back
 * @param target the instance
 * @param event CodeDeploy's name, {@code ApplicationStart}
 * @param status CodeDeploy's word for how it ended; empty where it began
 * @param duration how long it took, where CodeDeploy says so
 * @param diagnostics what CodeDeploy says about the script, where it does
 */
public record EventChange(
        String deploymentId,
        String target,
        String event,
        Optional<String> status,
        Optional<Duration> duration,
        Optional<Diagnostics> diagnostics) {

    /** Whether the event ended. */
    public boolean isEnd() {
        return status.isPresent();
    }

    /** Whether the event was left out, because an earlier one failed or nothing was to be done. */
    public boolean isSkipped() {
        return status.filter("Skipped"::equals).isPresent();
    }

    /** Whether the event ended neither well nor by being left out. */
    public boolean isFailure() {
        return status.filter(word -> !word.equals("Succeeded") && !word.equals("Skipped"))
                .isPresent();
    }
}
