package io.github.codesuite.follow;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;

/**
 * How long a log is read after the end of what wrote it: until two looks in a row found nothing and a tenth of the limit has
 * passed, or until the limit. What is there is read in any case, however long that takes.
 */
final class Drain {

    private static final int QUIET_LOOKS = 2;

    private final Deadline quiet;
    private final Deadline limit;
    private final boolean waits;
    private LogTail.Look last = LogTail.Look.BEHIND;
    private int quietLooks;

    /** Begins at the moment when the end is first seen. */
    Drain(Duration limit, Ticker ticker) {
        this.limit = Deadline.in(limit, ticker);
        this.quiet = Deadline.in(limit.dividedBy(10), ticker);
        this.waits = !limit.isZero();
    }

    void saw(LogTail.Look look) {
        last = look;
        switch (look) {
            case CAUGHT_UP -> quietLooks++;
            case BEHIND -> quietLooks = 0;
            case NONE, GIVEN_UP -> {}
        }
    }

    boolean isOver() {
        return switch (last) {
            case GIVEN_UP -> true;
            case BEHIND -> false;
            case CAUGHT_UP, NONE -> limit.isReached() || (quietLooks >= QUIET_LOOKS && quiet.isReached());
        };
    }

    /** Whether the limit came while the log still grew, so that lines may be missing. */
    boolean isCut() {
        return waits && last != LogTail.Look.GIVEN_UP && quietLooks < QUIET_LOOKS;
    }

    Duration untilOver() {
        return limit.remaining();
    }
}
