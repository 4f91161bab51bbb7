package io.github.codesuite.stage.deploy;

import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;

/** Finds the deployment that a {@code CreateDeployment} without an answer has made, by its nonce; never sends it again. */
final class LostReply {

    private static final int LOOKS = 3;
    private static final Duration BEFORE = Duration.ofMinutes(2);

    private final GroupDeployments group;
    private final Ticker ticker;
    private final Duration pause;

    /** @param pause between two looks */
    LostReply(GroupDeployments group, Ticker ticker, Duration pause) {
        this.group = group;
        this.ticker = ticker;
        this.pause = pause;
    }

    /** The deployment's id; empty where three looks did not find it. */
    Optional<String> find(Nonce nonce) throws InterruptedException {
        Optional<String> found = look(nonce);
        for (int look = 1; look < LOOKS && found.isEmpty(); look++) {
            ticker.sleep(pause);
            found = look(nonce);
        }
        return found;
    }

    private Optional<String> look(Nonce nonce) throws InterruptedException {
        return group.createdSince(
                        nonce.begin().minus(BEFORE),
                        info -> Nonce.of(info).filter(nonce::isSame).isPresent())
                .map(DeploymentInfo::deploymentId);
    }
}
