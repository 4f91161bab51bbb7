package io.github.codesuite.wire.signature;

import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands. */
record SetTicker(Instant now) implements Ticker {

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public void sleep(Duration duration) {
        throw new UnsupportedOperationException("nobody sleeps here");
    }
}
