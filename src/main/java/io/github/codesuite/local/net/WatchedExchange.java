package io.github.codesuite.local.net;

import com.sun.net.httpserver.HttpExchange;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One exchange whose bytes are counted, so that its connection can be closed when it stands still or takes too long. */
final class WatchedExchange {

    private static final int BUFFER = 64 * 1024;

    private final HttpExchange exchange;
    private final LoopbackLimits limits;
    private final Ticker ticker;
    private final Deadline total;
    private volatile Deadline stall;

    WatchedExchange(HttpExchange exchange, LoopbackLimits limits, Ticker ticker) {
        this.exchange = exchange;
        this.limits = limits;
        this.ticker = ticker;
        this.total = Deadline.in(limits.total(), ticker);
        this.stall = Deadline.in(limits.stall(), ticker);
    }

    /** The request's body, counted and bounded. */
    InputStream body() {
        return new BoundedBody(exchange.getRequestBody(), limits.bodyBytes(), this::moved);
    }

    /** Sends a body. */
    void send(InputStream body) throws IOException {
        OutputStream client = exchange.getResponseBody();
        byte[] buffer = new byte[BUFFER];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            client.write(buffer, 0, count);
            moved();
        }
    }

    /** Closes the connection under an exchange that has used up its time. */
    void closeIfOverdue() {
        if (stall.isReached() || total.isReached()) {
            exchange.close();
        }
    }

    private void moved() {
        stall = Deadline.in(limits.stall(), ticker);
    }
}
