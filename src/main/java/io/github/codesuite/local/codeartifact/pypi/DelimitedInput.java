package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** A stream up to a delimiter, and on to the next one; holds no more than its buffer. */
final class DelimitedInput extends InputStream {

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /** @param before what shall be read as if it stood before the body */
    DelimitedInput(InputStream body, byte[] before, byte[] delimiter) {
        this.body = body;
        this.delimiter = delimiter.clone();
        System.arraycopy(before, 0, buffer, 0, before.length);
        this.end = before.length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int safe = before();
        while (safe == 0 && !isAtDelimiter()) {
            fill();
            safe = before();
        }
        int count = Math.min(safe, length);
        System.arraycopy(buffer, start, target, offset, count);
        start += count;
        return count == 0 ? -1 : count;
    }

    /** Leaves what is left before the delimiter, and the delimiter. */
    void skipDelimiter() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        start += delimiter.length;
    }

    /** The next byte, whether it belongs to a delimiter or not. */
    int plain() throws IOException {
        if (start == end) {
            fill();
        }
        return buffer[start++] & 0xff;
    }

    /** How many bytes in the buffer are surely before the delimiter. */
    private int before() {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (isDelimiter(at)) {
                return at - start;
            }
        }
        return Math.max(0, end - start - delimiter.length + 1);
    }

    private boolean isAtDelimiter() {
        return end - start >= delimiter.length && isDelimiter(start);
    }

    private boolean isDelimiter(int at) {
        return buffer[at] == delimiter[0]
                && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length);
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = body.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw Refusal.invalid("the form ends inside a part");
        }
        end += count;
    }
}
