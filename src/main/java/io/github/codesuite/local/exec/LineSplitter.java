package io.github.codesuite.local.exec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Parts bytes into lines and hands each on as soon as it is complete; a line longer than {@value #LIMIT} bytes comes in
 * parts, as CloudWatch Logs would store it. Broken UTF-8 becomes replacement characters.
 */
final class LineSplitter {

    /** The size of the largest event of CloudWatch Logs. */
    private static final int LIMIT = 256 * 1024;

    private final Consumer<String> lines;
    private byte[] pending = new byte[8192];
    private int length;

    LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    void take(byte[] bytes, int count) {
        for (int index = 0; index < count; index++) {
            take(bytes[index]);
        }
    }

    /** Hands on a last line that has no end. */
    void finish() {
        if (length > 0) {
            emit();
        }
    }

    private void take(byte octet) {
        if (octet == '\n') {
            emit();
            return;
        }
        if (length == pending.length) {
            pending = Arrays.copyOf(pending, pending.length * 2);
        }
        pending[length++] = octet;
        if (length >= LIMIT) {
            emit();
        }
    }

    private void emit() {
        int end = length > 0 && pending[length - 1] == '\r' ? length - 1 : length;
        lines.accept(new String(pending, 0, end, StandardCharsets.UTF_8));
        length = 0;
    }
}
