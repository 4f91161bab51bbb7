package io.github.codesuite.local.net;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The JDK's HTTP server on 127.0.0.1, set up to answer at once: it sends the head of a reply before its body, and without
 * TCP_NODELAY each reply would wait some 40 ms for the client to confirm the head.
 */
final class JdkServer {

    private static final int BACKLOG = 128;

    /** Read by the JDK's server once, before the first server of a JVM is made; there is no other way to say it. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private JdkServer() {}

    /** @param port 0 for a free one */
    static HttpServer bind(int port) throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
    }
}
