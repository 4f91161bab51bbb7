package io.github.codesuite.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential back-off with full jitter: the n-th delay is drawn from zero to min(cap, base × 2^n). */
public final class Backoff {

    private final Duration base;
    private final Duration cap;
    private final RandomGenerator random;
    private int failures;

    public Backoff(Duration base, Duration cap, RandomGenerator random) {
        this.base = base;
        this.cap = cap;
        this.random = random;
    }

    /** The delay before the next attempt; each call counts one more failure. */
    public Duration next() {
        long ceiling = Math.min(cap.toMillis(), base.toMillis() << Math.min(failures, 20));
        failures++;
        return Duration.ofMillis(random.nextLong(ceiling + 1));
    }

    /** Forgets the failures: the last attempt succeeded. */
    public void reset() {
        failures = 0;
    }
}
