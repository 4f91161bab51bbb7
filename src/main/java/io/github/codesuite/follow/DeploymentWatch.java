package io.github.codesuite.follow;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.RollbackInfo;

/**
 * Follows a deployment, and the one that rolls it back, to their ends. What was told to the listener is not told again when
 * the following goes on after a timeout or an interrupt. Not thread-safe.
 */
public final class DeploymentWatch {

    private final Function<DeploymentInfo, OneDeployment> one;
    private final DeploymentListener listener;
    private final OneDeployment deployment;
    private Optional<OneDeployment> rollback = Optional.empty();

    /** @param created what is known of the deployment; only its id is needed */
    public DeploymentWatch(
            Cloud cloud,
            Ticker ticker,
            RandomGenerator random,
            Optional<Duration> pollInterval,
            DeploymentInfo created,
            DeploymentListener listener) {
        this.listener = listener;
        this.one = info -> new OneDeployment(cloud, ticker, random, pollInterval, info, listener);
        this.deployment = one.apply(created);
    }

    /**
     * Follows until the end, or until the deadline.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the status cannot be asked for any more
     */
    public DeploymentOutcome follow(Deadline deadline) {
        try {
            boolean isOver = deployment.follow(deadline) && followRollback(deadline);
            return isOver
                    ? new DeploymentOutcome.Ended(deployment.state(), rollbackState())
                    : new DeploymentOutcome.TimedOut(deployment.state(), rollbackState());
        } catch (InterruptedException interrupted) {
            return new DeploymentOutcome.Interrupted(deployment.state(), rollbackState());
        }
    }

    private boolean followRollback(Deadline deadline) throws InterruptedException {
        if (rollback.isEmpty()) {
            rollback = rollbackId(deployment.state().info()).map(this::startOf);
        }
        return rollback.isEmpty() || rollback.get().follow(deadline);
    }

    private OneDeployment startOf(String rollbackId) {
        listener.rollback(deployment.state().info().deploymentId(), rollbackId);
        return one.apply(DeploymentInfo.builder().deploymentId(rollbackId).build());
    }

    private Optional<DeploymentState> rollbackState() {
        return rollback.map(OneDeployment::state);
    }

    static Optional<String> rollbackId(DeploymentInfo info) {
        return Optional.ofNullable(info.rollbackInfo())
                .map(RollbackInfo::rollbackDeploymentId)
                .filter(id -> !id.isBlank());
    }
}
