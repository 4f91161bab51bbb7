package io.github.codesuite.local.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that refuses to be longer than allowed, and tells while it waits for its client. */
final class BoundedBody extends FilterInputStream {

    private final long limit;
    private final Waiting client;
    private long seen;

    BoundedBody(InputStream body, long limit, Waiting client) {
        super(body);
        this.limit = limit;
        this.client = client;
    }

    @Override
    public int read() throws IOException {
        client.begin();
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        client.begin();
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        return read(new byte[(int) Math.min(wanted, 8192)]);
    }

    /** A site may close its body; the server still reads what is left of it, and closes the exchange. */
    @Override
    public void close() {}

    private void count(int more) {
        client.end();
        seen += more;
        if (seen > limit) {
            throw tooLong(limit);
        }
    }

    static LoopbackRefusal tooLong(long limit) {
        return new LoopbackRefusal(413, "the body is longer than " + limit + " bytes");
    }
}
