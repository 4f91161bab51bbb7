package io.github.codesuite.local.net;

import com.sun.net.httpserver.HttpExchange;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One exchange whose connection is closed under it when its client stands still, or when it takes too long as a whole. */
final class WatchedExchange {

    private static final int BUFFER = 64 * 1024;

    private final HttpExchange exchange;
    private final LoopbackLimits limits;
    private final Deadline total;
    private final Waiting client;

    WatchedExchange(HttpExchange exchange, LoopbackLimits limits, Ticker ticker) {
        this.exchange = exchange;
        this.limits = limits;
        this.total = Deadline.in(limits.total(), ticker);
        this.client = new Waiting(limits.stall(), ticker);
    }

    /** The request's body, bounded. */
    InputStream body() {
        return new BoundedBody(exchange.getRequestBody(), limits.bodyBytes(), client);
    }

    /** Sends a body. */
    void send(InputStream body) throws IOException {
        OutputStream output = exchange.getResponseBody();
        byte[] buffer = new byte[BUFFER];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            client.begin();
            output.write(buffer, 0, count);
            client.end();
        }
    }

    /** Closes the connection under an exchange that has used up its time. */
    void closeIfOverdue() {
        if (client.isTooLong() || total.isReached()) {
            exchange.close();
        }
    }
}
