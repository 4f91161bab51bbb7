package io.github.codesuite.stage.deploy;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import java.util.List;

/** Revision to S3, CreateDeployment, lifecycle events live, verdict. */
public final class DeployStage {

    public DeployStage(Cloud cloud, Ticker ticker, DeployNarration narration, Results results) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Checks the request; calls nothing. */
    public static void check(DeployRequest request, Problems problems) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Every call that would change something, in order; changes nothing. */
    public List<String> plan(DeployRequest request) {
        throw new UnsupportedOperationException("not there yet");
    }

    /**
     * Deploys.
     *
     * @throws io.github.codesuite.failure.StageFailure if we could not ask
     */
    public DeployVerdict run(DeployRequest request) {
        throw new UnsupportedOperationException("not there yet");
    }
}
