package io.github.codesuite.stage.deploy;

import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.follow.DeploymentListener;
import io.github.codesuite.follow.EventChange;
import io.github.codesuite.results.Results;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.exception.SdkException;

/** Passes what is seen of a deployment on to the narration; the rollback's id goes to the results at once. */
final class DeployView implements DeploymentListener {

    private final DeployNarration narration;
    private final Results results;

    DeployView(DeployNarration narration, Results results) {
        this.narration = narration;
        this.results = results;
    }

    /** Writes a result; that it cannot be written is no reason to leave a running deployment alone. */
    void note(String name, String value) {
        try {
            results.put("deploy", name, value);
        } catch (UncheckedIOException failure) {
            narration.warning("the deployment's " + name + " cannot be written down: " + failure.getMessage());
        }
    }

    @Override
    public void event(EventChange change) {
        narration.event(change);
    }

    @Override
    public void rollback(String deploymentId, String rollbackId) {
        note("rollbackId", rollbackId);
        narration.rollback(deploymentId, rollbackId);
    }

    @Override
    public void tick() {
        narration.tick();
    }

    @Override
    public void hiccup(String line) {
        narration.hiccup(line);
    }

    @Override
    public void targetsLost(SdkException failure) {
        String words = AwsFailures.translate("Looking at the deployment's instances", "", failure)
                .getMessage();
        narration.warning(words + "\n  The deployment goes on and is followed without them");
    }
}
