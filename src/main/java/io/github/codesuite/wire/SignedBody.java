package io.github.codesuite.wire;

import io.github.codesuite.wire.signature.SignatureRefusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose signature is checked while it is read; where it does not hold, the request is refused in its own protocol. */
final class SignedBody extends FilterInputStream {

    SignedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (SignatureRefusal refusal) {
            throw AwsSite.refused(refusal);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (SignatureRefusal refusal) {
            throw AwsSite.refused(refusal);
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(wanted, 8192)]));
    }
}
