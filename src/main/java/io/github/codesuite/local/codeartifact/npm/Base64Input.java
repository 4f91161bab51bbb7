package io.github.codesuite.local.codeartifact.npm;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** What a text in base64 stands for, decoded block by block; refuses a text that is none. */
final class Base64Input extends InputStream {

    private static final int BLOCK = 1 << 16;

    private final InputStream text;
    private byte[] decoded = {};
    private int next;
    private boolean padded;

    Base64Input(InputStream text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return isFilled() ? decoded[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!isFilled()) {
            return -1;
        }
        int count = Math.min(length, decoded.length - next);
        System.arraycopy(decoded, next, buffer, offset, count);
        next += count;
        return count;
    }

    private boolean isFilled() throws IOException {
        if (next < decoded.length) {
            return true;
        }
        byte[] block = text.readNBytes(BLOCK);
        if (block.length > 0 && padded) {
            throw notBase64();
        }
        padded = block.length > 0 && block[block.length - 1] == '=';
        decoded = decode(block);
        next = 0;
        return decoded.length > 0;
    }

    private static byte[] decode(byte[] block) {
        try {
            return Base64.getDecoder().decode(block);
        } catch (IllegalArgumentException other) {
            throw notBase64();
        }
    }

    private static Refusal notBase64() {
        return Refusal.invalid("the attachment is not base64");
    }
}
