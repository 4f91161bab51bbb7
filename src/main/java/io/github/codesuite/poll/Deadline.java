package io.github.codesuite.poll;

import java.time.Duration;

/** A point in monotonic time; unaffected by jumps of the wall clock. */
public final class Deadline {

    private final Ticker ticker;
    private final long start;
    private final Duration limit;

    private Deadline(Ticker ticker, Duration limit) {
        this.ticker = ticker;
        this.start = ticker.nanos();
        this.limit = limit;
    }

    /** The deadline that is reached when the given time has passed from now. */
    public static Deadline in(Duration limit, Ticker ticker) {
        return new Deadline(ticker, limit);
    }

    /** Whether the time has passed. */
    public boolean isReached() {
        return elapsed().compareTo(limit) >= 0;
    }

    /** The time that has passed since this deadline was made. */
    public Duration elapsed() {
        return Duration.ofNanos(ticker.nanos() - start);
    }

    /** The time that is left, zero where it is reached. */
    public Duration remaining() {
        Duration left = limit.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
