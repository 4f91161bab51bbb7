package io.github.codesuite.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/**
 * Stands on a raw loopback socket between a client and a backend, and plays faults. Counts the requests by operation, and how
 * many of them the backend has handled. Closing it ends every connection and thread of its own.
 */
final class FaultProxy implements AutoCloseable {

    /** The fault of some calls of an operation, counted from 1. */
    private record Rule(Predicate<String> operation, int from, int until, Fault fault, AtomicInteger calls) {
        boolean applies(String name) {
            if (!operation.test(name)) {
                return false;
            }
            int call = calls.incrementAndGet();
            return call >= from && call <= until;
        }
    }

    private final Backend backend;
    private final ServerSocket server;
    private final Thread acceptor;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Request> handled = new CopyOnWriteArrayList<>();
    private final List<String> operations = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    FaultProxy(Backend backend) {
        this(backend, ServerSocketFactory.getDefault());
    }

    /** @param sockets such as those of TLS */
    FaultProxy(Backend backend, ServerSocketFactory sockets) {
        this.backend = backend;
        try {
            this.server = sockets.createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.acceptor = new Thread(this::accept, "fault-proxy");
        acceptor.start();
    }

    /** Every call of an operation; the name is a regular expression. */
    FaultProxy always(String operation, Fault fault) {
        return calls(operation, 1, Integer.MAX_VALUE, fault);
    }

    /** The first call. */
    FaultProxy once(String operation, Fault fault) {
        return calls(operation, 1, 1, fault);
    }

    /** The first so many calls. */
    FaultProxy first(int count, String operation, Fault fault) {
        return calls(operation, 1, count, fault);
    }

    /** From the n-th call on. */
    FaultProxy from(int call, String operation, Fault fault) {
        return calls(operation, call, Integer.MAX_VALUE, fault);
    }

    /** The first rule that applies to a call decides. */
    FaultProxy calls(String operation, int from, int until, Fault fault) {
        rules.add(new Rule(Pattern.compile(operation).asMatchPredicate(), from, until, fault, new AtomicInteger()));
        return this;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many requests of an operation have come. */
    long sent(String operation) {
        return operations.stream()
                .filter(Pattern.compile(operation).asMatchPredicate())
                .count();
    }

    /** How many of them the backend has handled. */
    long reached(String operation) {
        return requests(operation).size();
    }

    /** All operations in the order in which they came. */
    List<String> operations() {
        return List.copyOf(operations);
    }

    /** The requests that the backend has handled. */
    List<Request> requests(String operation) {
        return handled.stream()
                .filter(request -> request.operation().matches(operation))
                .toList();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        end.countDown();
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
            acceptor.join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        List<Thread> workers = new ArrayList<>();
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread worker = new Thread(() -> serve(socket), "fault-proxy-" + connections.incrementAndGet());
                workers.add(worker);
                worker.start();
            }
        } catch (IOException closed) {
            workers.forEach(FaultProxy::join);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Exchange exchange = Exchange.read(socket, in, end);
            while (exchange.isThere()) {
                play(exchange);
                if (exchange.isOver()) {
                    return;
                }
                exchange = Exchange.read(socket, in, end);
            }
        } catch (IOException hungUp) {
            // The client, a fault, or close() has ended the connection: what had come is counted.
        } finally {
            open.remove(socket);
        }
    }

    private void play(Exchange exchange) throws IOException {
        String operation = exchange.operation();
        operations.add(operation);
        exchange.leadsTo(request -> {
            handled.add(request);
            return backend.answer(request);
        });
        fault(operation).play(exchange);
    }

    private Fault fault(String operation) {
        for (Rule rule : rules) {
            if (rule.applies(operation)) {
                return rule.fault();
            }
        }
        return Fault.none();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
