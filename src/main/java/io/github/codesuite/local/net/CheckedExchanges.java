package io.github.codesuite.local.net;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The way of each request: who asks, how much, for which path, then the site; and of each reply. */
final class CheckedExchanges implements HttpHandler {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private final LoopbackSite site;
    private final HeadWatch heads;
    private final LocalCallers callers;
    private final LoopbackLimits limits;
    private final Ticker ticker;
    private final Set<WatchedExchange> open = ConcurrentHashMap.newKeySet();

    CheckedExchanges(LoopbackSite site, HeadWatch heads, LocalCallers callers, LoopbackLimits limits, Ticker ticker) {
        this.site = site;
        this.heads = heads;
        this.callers = callers;
        this.limits = limits;
        this.ticker = ticker;
    }

    /** Ends the heads and the exchanges that have used up their time. */
    void closeOverdue() {
        heads.closeOverdue();
        open.forEach(WatchedExchange::closeIfOverdue);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        heads.arrived();
        WatchedExchange watched = new WatchedExchange(exchange, limits, ticker);
        open.add(watched);
        try (exchange) {
            InputStream body = watched.body();
            LoopbackReply reply = replyTo(exchange, body);
            drain(body, reply);
            send(exchange, watched, reply);
        } finally {
            open.remove(watched);
        }
    }

    private LoopbackReply replyTo(HttpExchange exchange, InputStream body) {
        try {
            callers.check(exchange.getRequestHeaders());
            checkSize(exchange.getRequestHeaders());
            return site.answer(request(exchange, body));
        } catch (LoopbackRefusal refusal) {
            return refusal.reply();
        } catch (IOException | RuntimeException failure) {
            return LoopbackReply.text(500, "this machine failed: " + failure);
        }
    }

    private void checkSize(Headers headers) {
        int size = 0;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                size += header.getKey().length() + value.length();
            }
        }
        if (size > limits.headerBytes()) {
            throw new LoopbackRefusal(431, "the headers are longer than " + limits.headerBytes() + " bytes");
        }
        List<String> lengths = headers.getOrDefault("Content-Length", List.of());
        if (lengths.size() > 1 || (!lengths.isEmpty() && headers.containsKey("Transfer-Encoding"))) {
            throw new LoopbackRefusal(400, "the length of the body is said twice");
        }
        lengths.forEach(this::checkLength);
    }

    private void checkLength(String length) {
        if (!DIGITS.matcher(length).matches()) {
            throw new LoopbackRefusal(400, "Content-Length is not a number");
        }
        if (Long.parseLong(length) > limits.bodyBytes()) {
            throw BoundedBody.tooLong(limits.bodyBytes());
        }
    }

    private static LoopbackRequest request(HttpExchange exchange, InputStream body) {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        String query = exchange.getRequestURI().getRawQuery();
        return new LoopbackRequest(
                exchange.getRequestMethod(),
                RequestPath.of(exchange.getRequestURI()),
                query == null ? "" : query,
                headers,
                body);
    }

    /** Reads what the site left, so that a client that is still sending gets to see the answer; not where it is too much. */
    private static void drain(InputStream body, LoopbackReply reply) throws IOException {
        if (reply.status() == 413) {
            return;
        }
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (LoopbackRefusal tooLong) {
            // The answer is sent all the same, and the connection is closed under the rest.
            return;
        }
    }

    private static void send(HttpExchange exchange, WatchedExchange watched, LoopbackReply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        reply.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Long.toString(reply.body().length()));
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        try (InputStream body = reply.body().open()) {
            exchange.sendResponseHeaders(
                    reply.status(),
                    reply.body().length() == 0 ? -1 : reply.body().length());
            watched.send(body);
        }
    }
}
