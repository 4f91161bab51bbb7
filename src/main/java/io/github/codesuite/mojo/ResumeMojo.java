package io.github.codesuite.mojo;

import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.mojo.config.FollowingChoice;
import java.time.Duration;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Follows a build or deployment that was started before, on either cloud: with its whole log or all its lifecycle events, to the
 * verdict and the end card of the stage that started it. It acts on the one of this project that has not ended, or else on the one
 * whose end the last run has not seen; where several could be meant it lists them and fails. Ctrl-C lets the run go on, unless {@code
 * onInterrupt=stop}.
 *
 * @since 0.2.0
 */
@Mojo(name = "resume", requiresProject = false, aggregator = true, threadSafe = true, requiresOnline = false)
public final class ResumeMojo extends StageMojo {

    private static final Duration TIMEOUT = Duration.ofHours(2);

    /**
     * The build or deployment to follow, by its id. Default: the one of this project that has not ended. Example: {@code
     * -Dcodesuite.id=d-A1B2C3D4E}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.id")
    private @Nullable String id;

    @Override
    String goal() {
        return "resume";
    }

    @Override
    void act(GoalRun run) {
        Inputs inputs = run.inputs();
        RunChoices choices = run.choices(id);
        Following chosen =
                FollowingChoice.read(inputs.settings(), inputs.facts().common(), false, TIMEOUT, OnInterrupt.DETACH);
        Following following = new Following(true, chosen.timeout(), chosen.pollInterval(), chosen.onInterrupt());
        run.check(problems -> {});
        run.stages().resume(inputs.cloud(), choices, following);
    }
}
