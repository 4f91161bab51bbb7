package io.github.codesuite.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request on a connection, and what a fault may do with it. The body is read when it is wanted. */
final class Exchange {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final CountDownLatch end;
    private final Request head;
    private final int length;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Backend backend = request -> Reply.empty(500);
    private boolean isOver;

    private Exchange(Socket socket, InputStream in, CountDownLatch end, Request head) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
        this.end = end;
        this.head = head;
        this.length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
        if (head.headers().containsKey("transfer-encoding")) {
            throw new IOException("a request without a length: " + head.line());
        }
    }

    /** Reads a request's head; the line is empty where the client has ended the connection. */
    static Exchange read(Socket socket, InputStream in, CountDownLatch end) throws IOException {
        String line = readLine(in);
        Map<String, String> headers = new TreeMap<>();
        if (!line.isEmpty()) {
            for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).trim());
            }
        }
        return new Exchange(socket, in, end, new Request(line, headers, new byte[0]));
    }

    boolean isThere() {
        return !head.line().isEmpty();
    }

    /** Whether the connection can carry another request. */
    boolean isOver() {
        return isOver;
    }

    /** Where it is forwarded to. */
    void leadsTo(Backend target) {
        backend = target;
    }

    /** The operation; reads the body only where it stands there. */
    String operation() throws IOException {
        boolean isQuery = head.header("content-type").startsWith("application/x-www-form-urlencoded");
        return isQuery ? request().operation() : head.operation();
    }

    String header(String name) {
        return head.header(name);
    }

    /** The whole request. */
    Request request() throws IOException {
        read(length);
        return new Request(head.line(), head.headers(), body.toByteArray());
    }

    Reply forward() throws IOException {
        return backend.answer(request());
    }

    void send(Reply reply) throws IOException {
        out.write(reply.octets(!head.method().equals("HEAD")));
        out.flush();
    }

    void sendPart(Reply reply, int octets) throws IOException {
        byte[] all = reply.octets(true);
        out.write(all, 0, Math.min(octets, all.length));
        out.flush();
    }

    void dribble(Reply reply, int octets, Duration pause) throws IOException {
        byte[] all = reply.octets(!head.method().equals("HEAD"));
        for (int from = 0; from < all.length; from += octets) {
            pause(pause);
            out.write(Arrays.copyOfRange(all, from, Math.min(all.length, from + octets)));
            out.flush();
        }
    }

    /** Reads the body up to so many bytes. */
    void read(int octets) throws IOException {
        if (head.header("expect").equalsIgnoreCase("100-continue") && body.size() == 0 && octets > 0) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        body.writeBytes(in.readNBytes(Math.min(octets, length) - body.size()));
    }

    /** Reads what is left of the body. */
    void drop() throws IOException {
        read(length);
    }

    /** Ends the connection as a program does that closes its socket. */
    void hangUp() throws IOException {
        isOver = true;
        socket.close();
    }

    /** Ends the connection with RST. */
    void reset() throws IOException {
        isOver = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void pause(Duration pause) throws IOException {
        try {
            if (end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the proxy was closed");
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /** Holds the connection until the proxy is closed. */
    void waitForTheEnd() throws IOException {
        pause(Duration.ofMinutes(5));
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
}
