package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.Deployments;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Tells whether a deployment is to stop: because this service closes, because its record says so (whichever process has
 * written that), or because the record is gone. Looks at the record a few times a second, however often it is asked.
 * Thread-safe.
 */
final class StopSignal {

    private static final Duration LOOK = Duration.ofMillis(150);

    private final String id;
    private final Deployments deployments;
    private final BooleanSupplier closing;
    private final Ticker ticker;
    private Deadline next;
    private boolean set;

    StopSignal(String id, Deployments deployments, BooleanSupplier closing, Ticker ticker) {
        this.id = id;
        this.deployments = deployments;
        this.closing = closing;
        this.ticker = ticker;
        this.next = Deadline.in(Duration.ZERO, ticker);
    }

    synchronized boolean isSet() {
        if (!set && closing.getAsBoolean()) {
            set = true;
        }
        if (!set && next.isReached()) {
            next = Deadline.in(LOOK, ticker);
            set = deployments.find(id).map(found -> found.stop().isPresent()).orElse(true);
        }
        return set;
    }
}
