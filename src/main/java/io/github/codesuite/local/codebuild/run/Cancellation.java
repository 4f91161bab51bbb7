package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.poll.Deadline;

/** Whether a build has to end before its time: asked to, or out of time. Thread-safe. */
final class Cancellation {

    private final Deadline deadline;
    private volatile boolean stopped;

    Cancellation(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Asks the build to end. */
    void stop() {
        stopped = true;
    }

    /** Ends whoever asks, where the build has to end. */
    void check() throws CancelledException {
        if (stopped) {
            throw new CancelledException(BuildProgress.STOPPED);
        }
        if (deadline.isReached()) {
            throw new CancelledException(BuildProgress.TIMED_OUT);
        }
    }
}
