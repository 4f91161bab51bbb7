package io.github.codesuite.serve;

import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How long nobody has asked a site for anything. Thread-safe. */
final class Activity {

    private final Ticker ticker;
    private final AtomicInteger open = new AtomicInteger();
    private volatile Deadline last;

    Activity(Ticker ticker) {
        this.ticker = ticker;
        this.last = Deadline.in(Duration.ZERO, ticker);
    }

    /** The site, whose requests are seen here first. */
    LoopbackSite around(LoopbackSite site) {
        return request -> {
            open.incrementAndGet();
            try {
                return site.answer(request);
            } finally {
                seen();
                open.decrementAndGet();
            }
        };
    }

    /** Something happens now. */
    void seen() {
        last = Deadline.in(Duration.ZERO, ticker);
    }

    Duration quietFor() {
        return open.get() > 0 ? Duration.ZERO : last.elapsed();
    }
}
