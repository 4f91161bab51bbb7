package io.github.codesuite.stage.deploy;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.DeploymentState;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.deploy.DeployRequest.OnActive;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;

/**
 * Creates a deployment, once the group is free: what happens where it is not is the user's choice. A deployment whose run
 * began later goes first; then nothing is created.
 */
final class DeploymentStart {

    /** How a creation came out. */
    sealed interface Creation {
        /**
         * It was created.
         *
         * @param wasFound CodeDeploy's own answer was lost
         * @param wasInterrupted the thread was interrupted meanwhile; its interrupt status is cleared
         */
        record Created(String id, boolean wasFound, boolean wasInterrupted) implements Creation {}

        /** Nothing was created, because a run that began later has deployed. */
        record Superseded(String byId) implements Creation {}
    }

    private static final int ROUNDS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final CodeDeployClient codeDeploy;
    private final Ticker ticker;
    private final Duration pause;
    private final GroupDeployments group;
    private final OneCreation creation;
    private final DeployNarration narration;
    private final NextCommands next;

    /** @param pause between two looks at a deployment that is waited for */
    DeploymentStart(
            CodeDeployClient codeDeploy,
            Ticker ticker,
            Duration pause,
            GroupDeployments group,
            OneCreation creation,
            DeployNarration narration,
            NextCommands next) {
        this.codeDeploy = codeDeploy;
        this.ticker = ticker;
        this.pause = pause;
        this.group = group;
        this.creation = creation;
        this.narration = narration;
        this.next = next;
    }

    /**
     * @throws software.amazon.awssdk.core.exception.SdkException if it cannot be created
     * @throws StageFailure if the group stays busy
     */
    Creation start(CreateDeploymentRequest request, Nonce nonce, OnActive policy, Duration patience)
            throws InterruptedException {
        Deadline deadline = Deadline.in(patience.compareTo(LONGEST_WAIT) < 0 ? patience : LONGEST_WAIT, ticker);
        for (int round = 1; ; round++) {
            try {
                return creation.create(request, nonce);
            } catch (DeploymentLimitExceededException busy) {
                Optional<String> active = group.active();
                if (policy == OnActive.FAIL || round == ROUNDS) {
                    throw busy(request, active, busy);
                }
                makeRoom(request, active, policy, deadline, busy);
                Optional<DeploymentInfo> newer = newer(nonce);
                if (newer.isPresent()) {
                    return new Creation.Superseded(newer.get().deploymentId());
                }
            }
        }
    }

    private void makeRoom(
            CreateDeploymentRequest request,
            Optional<String> active,
            OnActive policy,
            Deadline deadline,
            DeploymentLimitExceededException busy)
            throws InterruptedException {
        narration.groupIsBusy(active.orElse(""), policy);
        if (policy == OnActive.STOP && active.isPresent()) {
            stop(active.get());
        }
        do {
            if (deadline.isReached()) {
                throw busy(request, active, busy);
            }
            ticker.sleep(pause);
            narration.tick();
        } while (active.isPresent() && !DeploymentState.isEnded(group.get(active.get())));
    }

    private void stop(String id) {
        narration.stopping(id);
        try {
            codeDeploy.stopDeployment(stop -> stop.deploymentId(id));
        } catch (DeploymentAlreadyCompletedException ended) {
            narration.hiccup(id + " had just ended");
        }
    }

    private Optional<DeploymentInfo> newer(Nonce nonce) throws InterruptedException {
        return group.lastAttempted()
                .filter(last -> Nonce.of(last)
                        .filter(other -> other.begin().isAfter(nonce.begin()))
                        .isPresent());
    }

    private StageFailure busy(
            CreateDeploymentRequest request, Optional<String> active, DeploymentLimitExceededException cause) {
        String who = active.map(id -> "deployment " + id + " of the group is active")
                .orElse("CodeDeploy says that another deployment of the group is active");
        return new StageFailure(
                StageFailure.Kind.REFUSED_BY_THE_WORLD,
                "Creating a deployment of " + request.applicationName() + " to " + request.deploymentGroupName(),
                who + "; nothing was created",
                "codesuite.codeDeploy.onActive (wait, fail, stop)",
                active.map(next::resume).orElseGet(next::again),
                cause);
    }
}
