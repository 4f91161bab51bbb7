package io.github.codesuite.poll;

import java.time.Duration;
import java.time.Instant;

/** The clock and the sleep of the machine, as a parameter, so that tests can drive both. */
public interface Ticker {

    /** The wall clock: for records and narration, never for measuring. */
    Instant now();

    /** A monotonic reading in nanoseconds: for durations and deadlines. */
    long nanos();

    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void sleep(Duration duration) throws InterruptedException;

    /** The machine's own clock and sleep. */
    static Ticker system() {
        return new SystemTicker();
    }
}
