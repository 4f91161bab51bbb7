package io.github.codesuite.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server on a raw loopback socket that records what arrives, byte for byte, and answers as it is told. */
final class Recorder implements AutoCloseable {

    /** One request as it came over the wire; header names in lower case. */
    record Received(String line, Map<String, String> headers, String text, int connection) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Decides what to answer; an empty answer hangs up without one. */
    interface Script {
        Optional<String> answer(Received request, int number);
    }

    private final ServerSocket server;
    private final Script script;
    private final Thread acceptor;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = new HashSet<>();
    private int connections;

    Recorder(Script script) {
        this.script = script;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.acceptor = new Thread(this::accept, "recorder");
        acceptor.start();
    }

    static Recorder always(String answer) {
        return new Recorder((request, number) -> Optional.of(answer));
    }

    static String answer(int status, String contentType, String body) {
        return "HTTP/1.1 " + status + " -\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    static String json(int status, String body) {
        return answer(status, "application/x-amz-json-1.1", body);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return server.getLocalPort();
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    Received only() {
        if (received.size() != 1) {
            throw new AssertionError("expected one request, there were "
                    + received.stream().map(Received::line).toList());
        }
        return received.get(0);
    }

    @Override
    public void close() {
        try {
            server.close();
            hangUp();
            acceptor.join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes every connection, as a server does with idle ones. */
    void hangUp() throws IOException {
        List<Socket> sockets;
        synchronized (open) {
            sockets = new ArrayList<>(open);
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        List<Thread> workers = new ArrayList<>();
        try {
            while (true) {
                Socket socket = server.accept();
                int connection = ++connections;
                synchronized (open) {
                    open.add(socket);
                }
                Thread worker = new Thread(() -> serve(socket, connection), "recorder-" + connection);
                worker.start();
                workers.add(worker);
            }
        } catch (IOException closed) {
            workers.forEach(Recorder::join);
        }
    }

    private void serve(Socket socket, int connection) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
                Received request = read(line, in, connection);
                int number;
                synchronized (received) {
                    received.add(request);
                    number = received.size();
                }
                Optional<String> answer = script.answer(request, number);
                if (answer.isEmpty()) {
                    return;
                }
                socket.getOutputStream().write(answer.get().getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
        } catch (IOException hungUp) {
            // The client, or close(), ended the connection: what had arrived is recorded.
        } finally {
            synchronized (open) {
                open.remove(socket);
            }
        }
    }

    private static Received read(String line, InputStream in, int connection) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).trim());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Received(line, headers, new String(body, StandardCharsets.UTF_8), connection);
    }

    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
