package io.github.codesuite.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Requests over several kept connections, one after another on each. Every answer must be 200. */
final class Load {

    /**
     * What was measured.
     *
     * @param perSecond answers of all connections together
     * @param p99Millis 99 of 100 answers came within
     */
    record Figures(double perSecond, double p50Millis, double p99Millis) {}

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** @param requests what a connection, by its number, sends, in this order */
    Figures run(IntFunction<List<byte[]>> requests) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<long[]>> all = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                List<byte[]> own = requests.apply(connection);
                all.add(() -> times(own));
            }
            long start = System.nanoTime();
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(all)) {
                times.add(each.get());
            }
            return figures(times, System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Figures figures(List<long[]> times, long nanos) {
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Figures(
                sorted.length * NANOS_PER_SECOND / nanos,
                sorted[sorted.length / 2] / NANOS_PER_MILLI,
                sorted[(int) (sorted.length * 0.99)] / NANOS_PER_MILLI);
    }

    private long[] times(List<byte[]> requests) throws IOException {
        long[] times = new long[requests.size()];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream replies = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (int index = 0; index < times.length; index++) {
                long start = System.nanoTime();
                out.write(requests.get(index));
                readReply(replies);
                times[index] = System.nanoTime() - start;
            }
        }
        return times;
    }

    private static void readReply(InputStream replies) throws IOException {
        String status = line(replies);
        long length = 0;
        for (String header = line(replies); !header.isEmpty(); header = line(replies)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(
                        header.substring("content-length:".length()).trim());
            }
        }
        String body = new String(replies.readNBytes((int) length), StandardCharsets.UTF_8);
        if (!status.contains(" 200 ")) {
            throw new IOException(status + ": " + body);
        }
    }

    private static String line(InputStream replies) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = replies.read(); octet != '\n'; octet = replies.read()) {
            if (octet < 0) {
                throw new EOFException("the server hung up after: " + line);
            }
            line.append((char) octet);
        }
        return line.toString().trim();
    }
}
