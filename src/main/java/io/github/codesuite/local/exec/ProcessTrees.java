package io.github.codesuite.local.exec;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Ends processes: asks first, and kills what is still there when the grace is over. */
final class ProcessTrees {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);

    private final Ticker ticker;
    private final Duration grace;

    /** @param grace the time between asking (TERM) and killing */
    ProcessTrees(Ticker ticker, Duration grace) {
        this.ticker = ticker;
        this.grace = grace;
    }

    /**
     * Ends all that is found, also what is started meanwhile.
     *
     * @param processes looks anew at each call
     * @return whether nothing is left
     */
    boolean end(Supplier<List<ProcessHandle>> processes) {
        processes.get().forEach(ProcessHandle::destroy);
        return isGone(processes, grace, false) || isGone(processes, KILL_LIMIT, true);
    }

    private boolean isGone(Supplier<List<ProcessHandle>> processes, Duration limit, boolean kill) {
        Deadline deadline = Deadline.in(limit, ticker);
        boolean interrupted = false;
        try {
            while (true) {
                List<ProcessHandle> left = processes.get();
                if (left.isEmpty()) {
                    return true;
                }
                if (kill) {
                    left.forEach(ProcessHandle::destroyForcibly);
                }
                if (deadline.isReached()) {
                    return false;
                }
                interrupted |= pause();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean pause() {
        try {
            ticker.sleep(PAUSE);
            return false;
        } catch (InterruptedException endingGoesOn) {
            return true;
        }
    }
}
