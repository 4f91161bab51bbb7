package io.github.codesuite.stage.deploy;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.follow.DeploymentOutcome;
import io.github.codesuite.follow.DeploymentWatch;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;

/** A deployment that was created, followed to its verdict: by the stage that created it, or by one that comes later. */
final class FollowedDeployment {

    /** How long a deployment that was told to stop is followed. */
    private static final Duration STOPPING = Duration.ofMinutes(1);

    private final Cloud cloud;
    private final Ticker ticker;
    private final RandomGenerator random;
    private final DeployNarration narration;
    private final DeployView view;
    private final DeployEndings endings;
    private final Following following;
    private final Optional<Boolean> autoRollback;

    /** @param autoRollback whether one that is stopped is rolled back; empty: as the deployment or its group says */
    FollowedDeployment(
            Cloud cloud,
            Ticker ticker,
            RandomGenerator random,
            DeployNarration narration,
            DeployView view,
            DeployEndings endings,
            Following following,
            Optional<Boolean> autoRollback) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.random = random;
        this.narration = narration;
        this.view = view;
        this.endings = endings;
        this.following = following;
        this.autoRollback = autoRollback;
    }

    /** @param wasInterrupted whether the thread was interrupted while the deployment was created */
    DeployVerdict follow(String id, boolean wasInterrupted, Deadline deadline) {
        view.note("id", id);
        if (!following.await() && !wasInterrupted) {
            return endings.started(id);
        }
        DeploymentInfo known = DeploymentInfo.builder().deploymentId(id).build();
        DeploymentWatch watch = new DeploymentWatch(cloud, ticker, random, following.pollInterval(), known, view);
        try {
            Duration patience = wasInterrupted ? Duration.ZERO : deadline.remaining();
            DeploymentOutcome outcome = watch.follow(Deadline.in(patience, ticker));
            if (wasInterrupted || outcome instanceof DeploymentOutcome.Interrupted) {
                return interrupted(atInterrupt(id, outcome, watch));
            }
            return outcome instanceof DeploymentOutcome.TimedOut
                    ? endings.timedOut(id, outcome)
                    : endings.ended(id, outcome);
        } catch (SdkException failure) {
            throw endings.lost(id, failure);
        }
    }

    /** A rollback that has begun is never stopped: it is what brings the old version back. */
    private DeployVerdict atInterrupt(String id, DeploymentOutcome outcome, DeploymentWatch watch) {
        if (following.onInterrupt() == OnInterrupt.DETACH) {
            return endings.detached(id, outcome);
        }
        if (!outcome.deployment().isEnded()) {
            narration.stopping(id);
            try {
                stop(id);
            } catch (SdkException failure) {
                return endings.notStopped(id, outcome, AwsFailures.translate("Stopping deployment " + id, "", failure));
            }
        }
        return endings.stopped(id, watch.follow(Deadline.in(STOPPING, ticker)));
    }

    private void stop(String id) {
        try {
            cloud.codeDeploy()
                    .stopDeployment(stop -> stop.deploymentId(id).autoRollbackEnabled(autoRollback.orElse(null)));
        } catch (DeploymentAlreadyCompletedException ended) {
            narration.hiccup(id + " had just ended");
        }
    }

    /** Last of all, because writing results while the thread is interrupted would fail. */
    static DeployVerdict interrupted(DeployVerdict verdict) {
        Thread.currentThread().interrupt();
        return verdict;
    }
}
