package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployment.Stop;
import io.github.codesuite.local.codedeploy.state.Deployments;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.InvalidOperationException;

/** Stops deployments, whichever process carries them out: the wish stands in the record, and the owner looks there. */
public final class Stops {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Deployments deployments;
    private final Ticker ticker;

    Stops(Deployments deployments, Ticker ticker) {
        this.deployments = deployments;
        this.ticker = ticker;
    }

    /**
     * Asks for a deployment's end; one that is over already is refused.
     *
     * @param rollBack empty: as the deployment itself or its group says
     */
    public void ask(String id, Optional<Boolean> rollBack) {
        if (deployments.get(id).status().isOver()) {
            throw CodeDeployFaults.of(
                    DeploymentAlreadyCompletedException.builder(),
                    "The deployment " + id + " has already been completed");
        }
        deployments.update(id, active -> active.stopping(new Stop(rollBack)));
    }

    /** Stops the active deployments of a kind, without rolling back, and waits until they are over. */
    void endAll(Predicate<Deployment> kind) {
        List<String> ids = deployments.active().filter(kind).map(Deployment::id).toList();
        ids.forEach(id -> deployments.update(id, active -> active.stopping(new Stop(Optional.of(false)))));
        ids.forEach(this::awaitEnd);
    }

    private void awaitEnd(String id) {
        Deadline deadline = Deadline.in(LIMIT, ticker);
        while (!isOver(id)) {
            if (deadline.isReached() || !pause()) {
                throw CodeDeployFaults.of(
                        InvalidOperationException.builder(),
                        "The deployment " + id + " is still active, stop it first");
            }
        }
    }

    private boolean isOver(String id) {
        return deployments.find(id).map(found -> found.status().isOver()).orElse(true);
    }

    private boolean pause() {
        try {
            ticker.sleep(PAUSE);
            return true;
        } catch (InterruptedException enoughWaited) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
