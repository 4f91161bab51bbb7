package io.github.codesuite.stage.build;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import java.util.List;

/** Workspace zip, S3, StartBuild, live phases and log, verdict. */
public final class BuildStage {

    public BuildStage(Cloud cloud, Ticker ticker, BuildNarration narration, Results results) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Checks the request and the buildspec; calls nothing. */
    public static void check(BuildRequest request, Problems problems) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Every call that would change something, in order; changes nothing. */
    public List<String> plan(BuildRequest request) {
        throw new UnsupportedOperationException("not there yet");
    }

    /**
     * Runs the build.
     *
     * @throws io.github.codesuite.problem.ProblemsException if the request cannot be meant
     * @throws io.github.codesuite.failure.StageFailure if we could not ask
     */
    public BuildVerdict run(BuildRequest request) {
        throw new UnsupportedOperationException("not there yet");
    }
}
