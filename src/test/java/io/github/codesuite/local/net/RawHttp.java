package io.github.codesuite.local.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Requests as bytes on a socket of loopback: what no HTTP client would send. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** An answer as it came. */
    public record Answer(String head, String body) {

        public int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst();
        }
    }

    /** Sends a request line with this server's Host and the given header lines; the server is to hang up afterwards. */
    public Answer ask(String line, String... headers) throws IOException {
        return send(head(line, headers));
    }

    /** As {@link #ask}, with a body and its length. */
    public Answer ask(String line, byte[] body, String... headers) throws IOException {
        byte[] head = head(line, headers)
                .replaceFirst("\r\n\r\n$", "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return send(head, body);
    }

    /** Sends text as it is, and reads until the server hangs up. */
    public Answer send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
    }

    /** Sends text as it is, then nothing more, and reads until the server hangs up. */
    public Answer sendAndEnd(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1), new byte[0], true);
    }

    private Answer send(byte[] head, byte[] body) throws IOException {
        return send(head, body, false);
    }

    private Answer send(byte[] head, byte[] body, boolean last) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            if (last) {
                socket.shutdownOutput();
            }
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            return end < 0 ? new Answer(all, "") : new Answer(all.substring(0, end), all.substring(end + 4));
        }
    }

    private String head(String line, String... headers) {
        StringBuilder text = new StringBuilder(line)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nConnection: close\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("\r\n").toString();
    }
}
