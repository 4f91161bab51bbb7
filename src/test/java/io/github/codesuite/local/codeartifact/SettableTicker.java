package io.github.codesuite.local.codeartifact;

import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.time.Instant;

/** A wall clock that a test moves; durations are real. */
final class SettableTicker implements Ticker {

    private final Ticker real = Ticker.system();
    private volatile Duration advanced = Duration.ZERO;
    private volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

    void advance(Duration duration) {
        advanced = advanced.plus(duration);
        now = now.plus(duration);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanos() {
        return real.nanos() + advanced.toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        real.sleep(duration);
    }
}
