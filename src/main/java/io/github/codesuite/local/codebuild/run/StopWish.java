package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;

/**
 * Whether somebody wants a build to stop, whichever process has written that into its record. Looks there a few times a
 * second, however often it is asked. Thread-safe.
 */
final class StopWish {

    private static final Duration LOOK = Duration.ofMillis(150);

    private final CodeBuildState state;
    private final String build;
    private final Ticker ticker;
    private Deadline next;
    private boolean isThere;

    StopWish(CodeBuildState state, String build, Ticker ticker) {
        this.state = state;
        this.build = build;
        this.ticker = ticker;
        this.next = Deadline.in(LOOK, ticker);
    }

    synchronized boolean isThere() {
        if (!isThere && next.isReached()) {
            next = Deadline.in(LOOK, ticker);
            isThere = state.builds().read(build).filter(BuildRecord::isStopping).isPresent();
        }
        return isThere;
    }
}
