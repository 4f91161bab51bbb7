package io.github.codesuite.local.codeartifact.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that must end before a limit; what comes behind it is not read. */
final class Bounded extends InputStream {

    private final InputStream body;
    private final Supplier<? extends RuntimeException> tooLong;
    private long left;

    Bounded(InputStream body, long limit, Supplier<? extends RuntimeException> tooLong) {
        this.body = body;
        this.left = limit;
        this.tooLong = tooLong;
    }

    @Override
    public int read() throws IOException {
        int octet = body.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        left -= more;
        if (left < 0) {
            throw tooLong.get();
        }
    }
}
