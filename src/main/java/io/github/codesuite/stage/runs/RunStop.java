package io.github.codesuite.stage.runs;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.follow.Asking;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;

/** Ends a build or a deployment, and waits for its end. */
public final class RunStop {

    private final Cloud cloud;
    private final Runs runs;
    private final Ticker ticker;
    private final Asking asking;

    /** @param hiccups takes one line when asking first fails, and one when it works again */
    public RunStop(Cloud cloud, Ticker ticker, Consumer<String> hiccups) {
        this.cloud = cloud;
        this.runs = new Runs(cloud);
        this.ticker = ticker;
        this.asking = new Asking(ticker, new Random(), hiccups);
    }

    /**
     * Stops it; one that has ended meanwhile is fine.
     *
     * @return how it stands at the end, or when the patience is over
     */
    public Run stop(Run run, Duration patience) throws InterruptedException {
        if (run.kind() == Run.Kind.BUILD) {
            cloud.codeBuild().stopBuild(stop -> stop.id(run.id()));
        } else {
            stopDeployment(run.id());
        }
        Deadline deadline = Deadline.in(patience, ticker);
        Run newest = run;
        while (!newest.isOver() && !deadline.isReached()) {
            Optional<Run> found = asking.ask("the state of " + run.id(), () -> runs.find(run.id()));
            newest = found.orElse(newest);
            if (!newest.isOver()) {
                ticker.sleep(cloud.pace().status());
            }
        }
        return newest;
    }

    private void stopDeployment(String id) {
        try {
            cloud.codeDeploy().stopDeployment(stop -> stop.deploymentId(id));
        } catch (DeploymentAlreadyCompletedException ended) {
            // What was asked for has come about; the state that is read next says how.
            return;
        }
    }
}
