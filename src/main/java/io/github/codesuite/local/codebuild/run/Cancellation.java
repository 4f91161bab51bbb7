package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.poll.Deadline;
import java.util.function.BooleanSupplier;

/** Whether a build has to end before its time: asked to, or out of time. Thread-safe. */
final class Cancellation {

    private final Deadline deadline;
    private final BooleanSupplier wish;
    private volatile boolean stopped;

    /** @param wish whether another process wants the build to end */
    Cancellation(Deadline deadline, BooleanSupplier wish) {
        this.deadline = deadline;
        this.wish = wish;
    }

    /** Asks the build to end. */
    void stop() {
        stopped = true;
    }

    /** Ends whoever asks, where the build has to end. */
    void check() throws CancelledException {
        if (stopped || wish.getAsBoolean()) {
            throw new CancelledException(BuildProgress.STOPPED);
        }
        if (deadline.isReached()) {
            throw new CancelledException(BuildProgress.TIMED_OUT);
        }
    }
}
