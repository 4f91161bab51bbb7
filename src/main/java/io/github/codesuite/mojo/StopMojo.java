package io.github.codesuite.mojo;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.runs.Run;
import io.github.codesuite.stage.runs.RunStop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Ends a build or deployment, on either cloud and whoever started it, and waits until it has ended ({@code timeout}, 2 minutes where
 * that is not set). It acts on the one of this project that has not ended; where several have not, it lists them and fails, and where
 * none runs it says so. A deployment is rolled back where it or its group says so.
 *
 * @since 0.2.0
 */
@Mojo(name = "stop", requiresProject = false, aggregator = true, threadSafe = true, requiresOnline = false)
public final class StopMojo extends StageMojo {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * The build or deployment to end, by its id. Default: the one of this project that has not ended. Example: {@code
     * -Dcodesuite.id=d-A1B2C3D4E}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.id")
    private @Nullable String id;

    @Override
    String goal() {
        return "stop";
    }

    @Override
    void act(GoalRun run) {
        Inputs inputs = run.inputs();
        RunChoices choices = run.choices(id);
        Duration patience = inputs.settings()
                .get(CommonParameters.TIMEOUT, inputs.facts().common().get("timeout"), PATIENCE);
        run.check(problems -> {});
        Instant now = Ticker.system().now();
        try (Interrupts listening = Interrupts.ofThisThread();
                Cloud cloud = run.clouds().open(inputs.cloud())) {
            Optional<Run> found = choices.toStop(cloud, now);
            if (found.isEmpty()) {
                run.info("nothing of this project runs");
            } else if (found.get().isOver()) {
                run.info("it has ended already: " + found.get().line(now));
            } else if (inputs.run().dryRun()) {
                run.info("dry run, nothing is changed; without it: stop "
                        + found.get().line(now));
            } else {
                stop(run, cloud, found.get(), patience);
            }
        }
    }

    private static void stop(GoalRun run, Cloud cloud, Run running, Duration patience) {
        run.info("stopping " + running.line(Ticker.system().now()));
        try {
            Run stopped = new RunStop(cloud, Ticker.system(), run::info).stop(running, patience);
            if (!stopped.isOver()) {
                throw failure(run, running, "it was told to stop and still runs");
            }
            run.info(stopped.line(Ticker.system().now()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure(run, running, "interrupted; it was told to stop, its end was not seen");
        }
    }

    private static StageFailure failure(GoalRun run, Run running, String cameBack) {
        return new StageFailure(
                StageFailure.Kind.REFUSED_BY_THE_WORLD,
                "Stopping " + running.id(),
                cameBack,
                "codesuite.timeout",
                run.commands().resume(running.id()));
    }
}
