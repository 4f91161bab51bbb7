package io.github.codesuite.stage.deploy;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Hiccup;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Backoff;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.deploy.DeploymentStart.Creation;
import io.github.codesuite.value.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;

/**
 * Sends one {@code CreateDeployment}. Where it is throttled it was not taken and is sent again; where no answer came it may
 * have been taken, and is looked for instead of sent again.
 */
final class OneCreation {

    private static final Duration THROTTLED_FOR = Duration.ofMinutes(5);

    private final CodeDeployClient codeDeploy;
    private final Ticker ticker;
    private final RandomGenerator random;
    private final LostReply lostReply;
    private final DeployNarration narration;
    private final NextCommands next;

    OneCreation(
            CodeDeployClient codeDeploy,
            Ticker ticker,
            RandomGenerator random,
            LostReply lostReply,
            DeployNarration narration,
            NextCommands next) {
        this.codeDeploy = codeDeploy;
        this.ticker = ticker;
        this.random = random;
        this.lostReply = lostReply;
        this.narration = narration;
        this.next = next;
    }

    /**
     * @throws SdkException if it was refused
     * @throws StageFailure if it may have been taken and is not found
     */
    Creation create(CreateDeploymentRequest request, Nonce nonce) throws InterruptedException {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), random);
        Deadline deadline = Deadline.in(THROTTLED_FOR, ticker);
        while (true) {
            try {
                String id = codeDeploy.createDeployment(request).deploymentId();
                return new Creation.Created(id, false, false);
            } catch (SdkException failure) {
                if (!isThrottled(failure) || deadline.isReached()) {
                    return found(request, failure, nonce);
                }
                Duration pause = backoff.next();
                narration.hiccup("CreateDeployment: throttled, sending again in " + Durations.words(pause));
                ticker.sleep(pause);
            }
        }
    }

    private Creation found(CreateDeploymentRequest request, SdkException failure, Nonce nonce)
            throws InterruptedException {
        boolean wasInterrupted = Thread.interrupted() || failure instanceof AbortedException;
        if (!wasInterrupted && !mayBeTaken(failure)) {
            throw failure;
        }
        narration.lookingForIt(wasInterrupted ? "interrupted" : "no answer came");
        Optional<String> id = lostReply.find(nonce);
        if (id.isEmpty() && wasInterrupted) {
            throw new InterruptedException("interrupted while the deployment was created");
        }
        return new Creation.Created(id.orElseThrow(() -> notFound(request, failure)), true, wasInterrupted);
    }

    /** Running it again at once could deploy twice. */
    private StageFailure notFound(CreateDeploymentRequest request, SdkException failure) {
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                "Creating a deployment of " + request.applicationName() + " to " + request.deploymentGroupName(),
                "no answer came, and no deployment of this run was found; CodeDeploy may have taken it all"
                        + " the same: look before you run it again",
                "",
                next.status(),
                failure);
    }

    private static boolean isThrottled(SdkException failure) {
        return Hiccup.of(failure).filter(Hiccup.THROTTLED::equals).isPresent();
    }

    private static boolean mayBeTaken(SdkException failure) {
        return Hiccup.of(failure).isPresent() && !isThrottled(failure);
    }
}
