package io.github.codesuite.local.codeartifact.npm;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.IOException;
import java.io.InputStream;

/** The characters of one JSON string, up to its closing quote, as base64 has them. */
final class AttachmentText extends InputStream {

    private final Octets octets;
    private boolean closed;

    AttachmentText(Octets octets) {
        this.octets = octets;
    }

    @Override
    public int read() throws IOException {
        if (closed) {
            return -1;
        }
        int octet = octets.next();
        if (octet < 0) {
            throw Refusal.invalid("the document ends inside its attachment");
        }
        closed = octet == '"';
        return closed ? -1 : octet == '\\' ? escaped() : octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int octet = read();
            if (octet < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (byte) octet;
        }
        return count;
    }

    /** Some writers of JSON escape the slash, which is a digit of base64. */
    private int escaped() throws IOException {
        if (octets.next() != '/') {
            throw Refusal.invalid("the attachment is not base64");
        }
        return '/';
    }
}
