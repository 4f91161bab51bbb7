package io.github.codesuite.stage.deploy;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Asking;
import io.github.codesuite.follow.DeploymentOutcome;
import io.github.codesuite.follow.DeploymentWatch;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.deploy.DeploymentStart.Creation;
import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;

/** One run of the stage: from the deployment group to the verdict, and what happens when it is interrupted on the way. */
final class OneDeploy {

    /** How long a deployment that was told to stop is followed. */
    private static final Duration STOPPING = Duration.ofMinutes(1);

    private static final int PACES_WHILE_WAITING = 3;

    private final Cloud cloud;
    private final CodeDeployClient codeDeploy;
    private final Ticker ticker;
    private final DeployNarration narration;
    private final Results results;
    private final RandomGenerator random;
    private final DeployRequest.Servers request;
    private final Following following;
    private final DeployEndings endings;
    private final Nonce nonce;

    OneDeploy(
            Cloud cloud,
            Ticker ticker,
            DeployNarration narration,
            Results results,
            RandomGenerator random,
            DeployRequest.Servers request) {
        this.cloud = cloud;
        this.codeDeploy = cloud.codeDeploy();
        this.ticker = ticker;
        this.narration = narration;
        this.results = results;
        this.random = random;
        this.request = request;
        this.following = request.following();
        this.endings = new DeployEndings(request, ticker, narration, results);
        this.nonce = new Nonce(ticker.now(), String.format(Locale.ROOT, "%016x", random.nextLong()));
    }

    DeployVerdict run() {
        new GroupCheck(codeDeploy).check(request);
        StoredFile revision = new Revision(cloud.s3(), narration).store(request);
        Deadline deadline = Deadline.in(following.timeout(), ticker);
        try {
            Creation creation = created(revision);
            return creation instanceof Creation.Created created
                    ? followed(created, deadline)
                    : endings.superseded(((Creation.Superseded) creation).byId());
        } catch (InterruptedException beforeTheCreation) {
            return interrupted(endings.notCreated());
        }
    }

    private Creation created(StoredFile revision) throws InterruptedException {
        Asking asking = new Asking(ticker, random, narration::hiccup);
        GroupDeployments group =
                new GroupDeployments(codeDeploy, asking, request.application(), request.deploymentGroup());
        Duration pause = cloud.pace().status();
        OneCreation creation =
                new OneCreation(codeDeploy, ticker, random, new LostReply(group, ticker, pause), narration);
        Duration wait = pause.multipliedBy(PACES_WHILE_WAITING);
        try {
            return new DeploymentStart(codeDeploy, ticker, wait, group, creation, narration)
                    .start(CreateRequest.of(request, revision, nonce), nonce, request.onActive(), following.timeout());
        } catch (SdkException failure) {
            throw AwsFailures.translate(
                    "Creating a deployment of " + request.application() + " to " + request.deploymentGroup(),
                    "",
                    failure);
        }
    }

    private DeployVerdict followed(Creation.Created created, Deadline deadline) {
        narration.started(created.id(), request.application(), request.deploymentGroup(), created.wasFound());
        DeployView view = new DeployView(narration, results);
        view.note("id", created.id());
        DeploymentInfo known =
                DeploymentInfo.builder().deploymentId(created.id()).build();
        if (!following.await() && !created.wasInterrupted()) {
            return endings.started(created.id());
        }
        DeploymentWatch watch = new DeploymentWatch(cloud, ticker, random, following.pollInterval(), known, view);
        try {
            Duration patience = created.wasInterrupted() ? Duration.ZERO : deadline.remaining();
            DeploymentOutcome outcome = watch.follow(Deadline.in(patience, ticker));
            if (created.wasInterrupted() || outcome instanceof DeploymentOutcome.Interrupted) {
                return interrupted(atInterrupt(created.id(), outcome, watch));
            }
            return outcome instanceof DeploymentOutcome.TimedOut
                    ? endings.timedOut(created.id(), outcome)
                    : endings.ended(created.id(), outcome);
        } catch (SdkException failure) {
            throw lost(created.id(), failure);
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
            codeDeploy.stopDeployment(stop -> stop.deploymentId(id)
                    .autoRollbackEnabled(request.autoRollback().orElse(null)));
        } catch (DeploymentAlreadyCompletedException ended) {
            narration.hiccup(id + " had just ended");
        }
    }

    /** Last of all, because writing results while the thread is interrupted would fail. */
    private static DeployVerdict interrupted(DeployVerdict verdict) {
        Thread.currentThread().interrupt();
        return verdict;
    }

    private static StageFailure lost(String id, SdkException failure) {
        return AwsFailures.translate(
                "Following deployment " + id + " (it goes on; see `" + DeployEndings.lookAt(id) + "`)", "", failure);
    }
}
