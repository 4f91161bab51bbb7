package io.github.codesuite.stage.bundle;

import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;

/** AppSpec checked against what goes in, then a reproducible zip. */
public final class BundleStage {

    public BundleStage(Ticker ticker, BundleNarration narration, Results results) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Checks the AppSpec alone, as far as it can be before the module is packaged. */
    public static void check(BundleRequest request, Problems problems) {
        throw new UnsupportedOperationException("not there yet");
    }

    /**
     * Writes the bundle.
     *
     * @throws io.github.codesuite.problem.ProblemsException if the AppSpec is wrong or names a file that is not in the bundle
     */
    public BundleVerdict run(BundleRequest request) {
        throw new UnsupportedOperationException("not there yet");
    }
}
