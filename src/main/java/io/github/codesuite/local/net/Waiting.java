package io.github.codesuite.local.net;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Optional;

/** How long one client has been waited for at a time; the work of this machine does not count. Thread-safe. */
final class Waiting {

    private final Duration limit;
    private final Ticker ticker;
    private volatile Optional<Deadline> until = Optional.empty();

    Waiting(Duration limit, Ticker ticker) {
        this.limit = limit;
        this.ticker = ticker;
    }

    /** The client is to send or to take something now. */
    void begin() {
        until = Optional.of(Deadline.in(limit, ticker));
    }

    /** It has. */
    void end() {
        until = Optional.empty();
    }

    boolean isTooLong() {
        return until.filter(Deadline::isReached).isPresent();
    }
}
