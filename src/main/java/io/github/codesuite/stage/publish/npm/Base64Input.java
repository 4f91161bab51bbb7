package io.github.codesuite.stage.publish.npm;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** The base64 of a stream, without line breaks, made as it is read. */
final class Base64Input extends InputStream {

    /** A multiple of three: only the end is padded. */
    private static final int CHUNK = 3 << 14;

    private final InputStream bytes;
    private byte[] encoded = {};
    private int next;

    Base64Input(InputStream bytes) {
        this.bytes = bytes;
    }

    /** How long the base64 of some number of bytes is. */
    static long length(long bytes) {
        return (bytes + 2) / 3 * 4;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (next == encoded.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, encoded.length - next);
        System.arraycopy(encoded, next, buffer, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private boolean fill() throws IOException {
        encoded = Base64.getEncoder().encode(bytes.readNBytes(CHUNK));
        next = 0;
        return encoded.length > 0;
    }
}
