package io.github.codesuite.local.codeartifact.npm;

import io.github.codesuite.local.net.LoopbackRefusal;
import java.io.IOException;
import java.io.InputStream;

/** A request's bytes, one by one without a lock for each; refuses more than CodeArtifact takes of npm, 2 GB (user guide, "Asset size limits for publishing"). */
final class Octets {

    private static final long LIMIT = 2_000_000_000L;

    private final InputStream body;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long seen;

    Octets(InputStream body) {
        this.body = body;
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
        if (seen > LIMIT) {
            throw new LoopbackRefusal(413, "a publication of npm is longer than " + LIMIT + " bytes");
        }
    }
}
