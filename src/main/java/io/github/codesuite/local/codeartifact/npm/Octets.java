package io.github.codesuite.local.codeartifact.npm;

import io.github.codesuite.local.net.LoopbackRefusal;
import java.io.IOException;
import java.io.InputStream;

/** A request's bytes, one by one without a lock for each, and not more than are allowed. */
final class Octets {

    private final InputStream body;
    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long seen;

    Octets(InputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** The next byte; negative at the end. */
    int next() throws IOException {
        if (next == end) {
            fill();
        }
        return end < 0 ? -1 : buffer[next++] & 0xff;
    }

    private void fill() throws IOException {
        if (end < 0) {
            return;
        }
        end = body.read(buffer, 0, buffer.length);
        next = end < 0 ? end : 0;
        seen += Math.max(end, 0);
        if (seen > limit) {
            throw new LoopbackRefusal(413, "a publication of npm is longer than " + limit + " bytes");
        }
    }
}
