package io.github.codesuite.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** What happens to one exchange instead of a proper answer. */
@FunctionalInterface
interface Fault {

    void play(Exchange exchange) throws IOException;

    /** No fault. */
    static Fault none() {
        return exchange -> exchange.send(exchange.forward());
    }

    /** The backend handles the request; its reply never arrives. */
    static Fault dropReply() {
        return exchange -> {
            exchange.forward();
            exchange.hangUp();
        };
    }

    /** The backend handles the request; another reply arrives in place of its own. */
    static Fault replaceReply(Reply other) {
        return exchange -> {
            exchange.forward();
            exchange.send(other);
        };
    }

    /** The backend never hears of the request. */
    static Fault answer(Reply reply) {
        return exchange -> {
            exchange.request();
            exchange.send(reply);
        };
    }

    /** An answer before the whole request has come: the rest is read and dropped. */
    static Fault answerAfter(int octets, Reply reply) {
        return exchange -> {
            exchange.read(octets);
            exchange.send(reply);
            exchange.drop();
        };
    }

    /** As {@link #answerAfter}, by a server that then closes the connection, whatever is still on its way. */
    static Fault answerAndCloseAfter(int octets, Reply reply) {
        return exchange -> {
            exchange.read(octets);
            exchange.send(reply.with("Connection", "close"));
            exchange.hangUp();
        };
    }

    /** As long as a client comes with the token of the first exchange; an answer may get lost when a connection is closed. */
    static Fault untilAnotherToken(Fault fault) {
        AtomicReference<String> first = new AtomicReference<>("");
        return exchange -> {
            first.compareAndSet("", exchange.header("authorization"));
            Fault now = exchange.header("authorization").equals(first.get()) ? fault : none();
            now.play(exchange);
        };
    }

    /** The connection is reset when so much of the request's body was read. */
    static Fault resetRequestAt(int octets) {
        return exchange -> {
            exchange.read(octets);
            exchange.reset();
        };
    }

    /** The connection is reset when so many bytes of the reply, its head included, were sent. */
    static Fault resetReplyAt(int octets) {
        return exchange -> {
            exchange.sendPart(exchange.forward(), octets);
            exchange.reset();
        };
    }

    /** So much of the reply is sent, its head included; then nothing comes any more, and the connection stays. */
    static Fault stallReplyAt(int octets) {
        return exchange -> {
            exchange.sendPart(exchange.forward(), octets);
            exchange.waitForTheEnd();
        };
    }

    /** The right length is announced; so much of the body comes, and then the end of the connection. */
    static Fault breakBodyAt(int octets) {
        return exchange -> {
            Reply reply = exchange.forward();
            int head = reply.octets(false).length;
            exchange.sendPart(reply, head + octets);
            exchange.hangUp();
        };
    }

    /** A reply with the right status whose body, and its announced length, are too short. */
    static Fault shortenBodyTo(int octets) {
        return exchange -> {
            Reply reply = exchange.forward();
            byte[] part = Arrays.copyOf(reply.body(), octets);
            exchange.send(new Reply(reply.status(), reply.headers(), part).with("Content-Length", "" + octets));
        };
    }

    static Fault delay(Duration pause) {
        return exchange -> {
            Reply reply = exchange.forward();
            exchange.pause(pause);
            exchange.send(reply);
        };
    }

    /** The reply comes in small pieces, with a pause before each. */
    static Fault dribble(int octets, Duration pause) {
        return exchange -> exchange.dribble(exchange.forward(), octets, pause);
    }

    /** The request is taken, nothing is ever answered. */
    static Fault blackHole() {
        return exchange -> {
            exchange.request();
            exchange.waitForTheEnd();
        };
    }

    /** The backend gets the request twice; the first reply arrives. */
    static Fault deliverTwice() {
        return exchange -> {
            Reply first = exchange.forward();
            exchange.forward();
            exchange.send(first);
        };
    }
}
