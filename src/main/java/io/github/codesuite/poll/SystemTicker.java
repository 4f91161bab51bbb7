package io.github.codesuite.poll;

import java.time.Duration;
import java.time.Instant;

/** The machine's own clock and sleep. */
final class SystemTicker implements Ticker {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(Math.max(0, duration.toMillis()));
    }
}
