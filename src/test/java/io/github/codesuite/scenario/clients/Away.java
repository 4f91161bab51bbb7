package io.github.codesuite.scenario.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The only way off this machine: a proxy that writes down where a program wanted to go and lets it go nowhere. A program that
 * asks it for nothing has stayed here.
 */
final class Away implements AutoCloseable {

    private static final String REFUSAL = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ServerSocket socket;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private Away(ServerSocket socket) {
        this.socket = socket;
    }

    static Away open() {
        try {
            Away away = new Away(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(away::listen, "the way off this machine");
            thread.setDaemon(true);
            thread.start();
            return away;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first line of each connection. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The variables that make curl, Python and the CLI take this way for all but this machine. */
    Map<String, String> variables() {
        String address = "http://127.0.0.1:" + socket.getLocalPort();
        Map<String, String> variables = new TreeMap<>();
        for (String name : List.of("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")) {
            variables.put(name, address);
            variables.put(name.toLowerCase(java.util.Locale.ROOT), address);
        }
        variables.put("NO_PROXY", "127.0.0.1");
        variables.put("no_proxy", "127.0.0.1");
        return variables;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                refuse(connection);
            } catch (IOException ended) {
                if (!socket.isClosed()) {
                    asked.add("(a connection that broke off: " + ended.getMessage() + ")");
                }
            }
        }
    }

    private void refuse(Socket connection) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        asked.add(String.valueOf(lines.readLine()));
        for (String line = lines.readLine(); line != null && !line.isEmpty(); ) {
            line = lines.readLine();
        }
        connection.getOutputStream().write(REFUSAL.getBytes(StandardCharsets.ISO_8859_1));
    }
}
