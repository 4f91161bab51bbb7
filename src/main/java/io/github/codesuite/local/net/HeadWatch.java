package io.github.codesuite.local.net;

import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs the exchanges of the JDK's server, whose threads read a request's head before anything of ours is called, and gives up on
 * heads that do not end in time: the thread is interrupted, which closes the connection that it reads. The JDK's own limit
 * ({@code sun.net.httpserver.maxReqTime}) counts until the end of the body, and would cut off a long upload.
 */
final class HeadWatch implements Executor {

    private final Executor threads;
    private final Duration limit;
    private final Ticker ticker;
    private final Map<Thread, Waiting> reading = new ConcurrentHashMap<>();

    HeadWatch(Executor threads, Duration limit, Ticker ticker) {
        this.threads = threads;
        this.limit = limit;
        this.ticker = ticker;
    }

    @Override
    public void execute(Runnable exchange) {
        threads.execute(() -> {
            Waiting head = new Waiting(limit, ticker);
            head.begin();
            reading.put(Thread.currentThread(), head);
            try {
                exchange.run();
            } finally {
                reading.remove(Thread.currentThread());
            }
        });
    }

    /**
     * The head that this thread reads has come to its end.
     *
     * @throws IOException if it was given up in the same moment
     */
    void arrived() throws IOException {
        if (reading.remove(Thread.currentThread()) == null) {
            throw new IOException("the head of the request took longer than " + limit);
        }
    }

    /** Ends the reading of heads that have used up their time. */
    void closeOverdue() {
        reading.keySet().forEach(thread -> reading.computeIfPresent(thread, HeadWatch::stillReading));
    }

    /** Decided while the thread cannot leave its exchange, so that no later one is interrupted. */
    private static @Nullable Waiting stillReading(Thread thread, Waiting head) {
        if (!head.isTooLong()) {
            return head;
        }
        thread.interrupt();
        return null;
    }
}
