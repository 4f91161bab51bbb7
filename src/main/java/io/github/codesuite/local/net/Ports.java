package io.github.codesuite.local.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * Finds ports that somebody can keep: free now, and outside the ranges from which systems hand out ports to outgoing
 * connections (Linux from 32768, macOS and Windows from 49152), so that nobody gets one by chance while its owner is down.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    private final RandomGenerator random;

    public Ports(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A port that nobody listens on, drawn at random so that two homes rarely meet.
     *
     * @param taken the ports that were given away already, in use or not
     * @throws IOException if there is none
     */
    public int free(IntPredicate taken) throws IOException {
        int start = random.nextInt(COUNT);
        for (int step = 0; step < COUNT; step++) {
            int port = FIRST + (start + step) % COUNT;
            if (!taken.test(port) && isFree(port)) {
                return port;
            }
        }
        throw new IOException("no port between " + FIRST + " and " + (FIRST + COUNT - 1) + " is free");
    }

    /** Whether nobody listens on a port, neither on loopback nor on all addresses. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address, 1);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
