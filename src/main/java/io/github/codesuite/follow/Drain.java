package io.github.codesuite.follow;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;

/**
 * How long a log is read after the end of what wrote it: until two looks in a row found nothing and a tenth of the limit has
 * passed, and never longer than the limit.
 */
final class Drain {

    private static final int QUIET_LOOKS = 2;

    private final Deadline quiet;
    private final Deadline limit;
    private int quietLooks;
    private boolean isOver;

    /** Begins at the moment when the end is first seen. */
    Drain(Duration limit, Ticker ticker) {
        this.limit = Deadline.in(limit, ticker);
        this.quiet = Deadline.in(limit.dividedBy(10), ticker);
    }

    void saw(LogTail.Look look) {
        switch (look) {
            case CAUGHT_UP -> quietLooks++;
            case BEHIND -> quietLooks = 0;
            case GIVEN_UP -> isOver = true;
            case NONE -> {}
        }
    }

    boolean isOver() {
        return isOver || isCut() || (quietLooks >= QUIET_LOOKS && quiet.isReached());
    }

    /** Whether the limit came first, so that lines may be missing. */
    boolean isCut() {
        return !isOver && quietLooks < QUIET_LOOKS && limit.isReached();
    }

    Duration untilOver() {
        return limit.remaining();
    }
}
