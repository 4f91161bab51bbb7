package io.github.codesuite.stage.deploy;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.follow.Asking;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.deploy.DeploymentStart.Creation;
import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;

/** One run of the stage: from the deployment group to the verdict, and what happens when it is interrupted on the way. */
final class OneDeploy {

    private static final int PACES_WHILE_WAITING = 3;

    private final Cloud cloud;
    private final CodeDeployClient codeDeploy;
    private final Ticker ticker;
    private final DeployNarration narration;
    private final RandomGenerator random;
    private final DeployRequest.Servers request;
    private final NextCommands next;
    private final DeployEndings endings;
    private final FollowedDeployment followed;
    private final Nonce nonce;

    OneDeploy(
            Cloud cloud,
            Ticker ticker,
            DeployNarration narration,
            RandomGenerator random,
            NextCommands next,
            DeployEndings endings,
            FollowedDeployment followed,
            DeployRequest.Servers request) {
        this.cloud = cloud;
        this.codeDeploy = cloud.codeDeploy();
        this.ticker = ticker;
        this.narration = narration;
        this.random = random;
        this.request = request;
        this.next = next;
        this.endings = endings;
        this.followed = followed;
        this.nonce = new Nonce(ticker.now(), String.format(Locale.ROOT, "%016x", random.nextLong()));
    }

    DeployVerdict run() {
        new GroupCheck(codeDeploy).check(request);
        StoredFile revision = new Revision(cloud.s3(), narration).store(request);
        Deadline deadline = Deadline.in(request.following().timeout(), ticker);
        try {
            Creation creation = created(revision);
            return creation instanceof Creation.Created created
                    ? followed(created, deadline)
                    : endings.superseded(((Creation.Superseded) creation).byId());
        } catch (InterruptedException beforeTheCreation) {
            return FollowedDeployment.interrupted(endings.notCreated());
        }
    }

    private Creation created(StoredFile revision) throws InterruptedException {
        Asking asking = new Asking(ticker, random, narration::hiccup);
        GroupDeployments group =
                new GroupDeployments(codeDeploy, asking, request.application(), request.deploymentGroup());
        Duration pause = cloud.pace().status();
        OneCreation creation =
                new OneCreation(codeDeploy, ticker, random, new LostReply(group, ticker, pause), narration, next);
        Duration wait = pause.multipliedBy(PACES_WHILE_WAITING);
        try {
            return new DeploymentStart(codeDeploy, ticker, wait, group, creation, narration, next)
                    .start(
                            CreateRequest.of(request, revision, nonce),
                            nonce,
                            request.onActive(),
                            request.following().timeout());
        } catch (SdkException failure) {
            throw AwsFailures.translate(
                    "Creating a deployment of " + request.application() + " to " + request.deploymentGroup(),
                    "",
                    failure);
        }
    }

    private DeployVerdict followed(Creation.Created created, Deadline deadline) {
        narration.started(created.id(), request.application(), request.deploymentGroup(), created.wasFound());
        return followed.follow(created.id(), created.wasInterrupted(), deadline);
    }
}
