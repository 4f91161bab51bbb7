package io.github.codesuite.local.net;

import com.sun.net.httpserver.HttpServer;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server on a free port of 127.0.0.1 for programs of this machine. Before the site sees a request, its Host must be
 * this server, no foreign page may have sent it, and its size must be within the limits; no reply
 * allows another origin anything. Its threads end with it and keep no JVM alive.
 *
 * <p>What the JDK's server decides itself, before anything of this: it reads the request line and the headers, up to its own
 * limits, refuses what is no URI with 400, and answers 404 to a target that is no path ({@code OPTIONS *}). It accepts as many
 * connections as the operating system allows. One that is idle holds no thread; one on which a head has begun holds one of the
 * {@link LoopbackLimits#requests} threads until the head has ended, at the latest for {@link LoopbackLimits#stall} and a quarter of
 * it; then it is hung up on. A request that comes after heads that do not end waits where they hold all threads, with each full set
 * of them for one such time, and is answered then.
 */
public final class LoopbackServer implements AutoCloseable {

    /** How long a request that was cut off may take to come to rest: it may be writing a record to its end. */
    private static final int REST_SECONDS = 10;

    private final HttpServer server;
    private final ExecutorService requests;
    private final ScheduledExecutorService watch;
    private final Future<?> watching;

    private LoopbackServer(
            HttpServer server, ExecutorService requests, ScheduledExecutorService watch, Future<?> watching) {
        this.server = server;
        this.requests = requests;
        this.watch = watch;
        this.watching = watching;
    }

    /**
     * Starts serving on a free port.
     *
     * @param name of its threads
     */
    public static LoopbackServer start(String name, LoopbackSite site, LoopbackLimits limits, Ticker ticker) {
        return start(name, 0, site, limits, ticker);
    }

    /**
     * Starts serving.
     *
     * @param name of its threads
     * @param port 0 for a free one
     * @throws UncheckedIOException if the port is in use
     */
    public static LoopbackServer start(String name, int port, LoopbackSite site, LoopbackLimits limits, Ticker ticker) {
        try {
            HttpServer server = JdkServer.bind(port);
            LocalCallers callers = new LocalCallers(server.getAddress().getPort());
            ThreadFactory threads = daemons(name);
            ExecutorService requests = Executors.newFixedThreadPool(limits.requests(), threads);
            HeadWatch heads = new HeadWatch(requests, limits.stall(), ticker);
            CheckedExchanges exchanges = new CheckedExchanges(site, heads, callers, limits, ticker);
            server.createContext("/", exchanges);
            server.setExecutor(heads);
            ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(threads);
            Future<?> watching = closeOverdue(watch, exchanges, limits);
            startFromDaemon(threads.newThread(server::start));
            return new LoopbackServer(server, requests, watch, watching);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    (port == 0 ? "a port" : "port " + port) + " of 127.0.0.1 cannot be opened: " + failure.getMessage(),
                    failure);
        }
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once; what is under way is cut off, and writes no more when this returns. */
    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
        watching.cancel(true);
        watch.shutdownNow();
        try {
            requests.awaitTermination(REST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException enoughWaited) {
            Thread.currentThread().interrupt();
        }
    }

    private static Future<?> closeOverdue(
            ScheduledExecutorService watch, CheckedExchanges exchanges, LoopbackLimits limits) {
        long pause = Math.max(1, limits.stall().toMillis() / 4);
        return watch.scheduleWithFixedDelay(exchanges::closeOverdue, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** The JDK's dispatcher is a daemon only where the thread that starts it is one. */
    private static void startFromDaemon(Thread starter) {
        starter.start();
        boolean interrupted = false;
        while (starter.isAlive()) {
            try {
                starter.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
