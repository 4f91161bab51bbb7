package io.github.codesuite.faults;

import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.time.Instant;

/** A clock that runs fifty times as fast as the machine's, for what is followed while it really runs. */
final class QuickTicker implements Ticker {

    private static final int TIMES = 50;

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime() * TIMES;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis() / TIMES);
    }
}
