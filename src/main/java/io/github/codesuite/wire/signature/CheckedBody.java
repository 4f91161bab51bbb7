package io.github.codesuite.wire.signature;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A body that ends only if its checks hold; until then whoever reads it does not know that it was the end. */
final class CheckedBody extends FilterInputStream {

    private static final int SKIP = 8192;

    private final List<BodyCheck> checks;
    private boolean ended;

    CheckedBody(InputStream body, List<BodyCheck> checks) {
        super(body);
        this.checks = List.copyOf(checks);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = ended ? -1 : super.read(target, offset, length);
        if (count > 0) {
            checks.forEach(check -> check.update(target, offset, count));
        } else if (count < 0 && !ended) {
            checks.forEach(BodyCheck::end);
            ended = true;
        }
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(wanted, SKIP)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
