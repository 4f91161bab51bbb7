package io.github.codesuite.local.exec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Hands a stream on as lines, each as soon as it is complete; a line longer than {@value #LIMIT} bytes comes in parts, as
 * CloudWatch Logs would store it. Broken UTF-8 becomes replacement characters.
 */
final class LineReader implements Runnable {

    /** The size of the largest event of CloudWatch Logs. */
    private static final int LIMIT = 256 * 1024;

    private final InputStream stream;
    private final Consumer<String> lines;
    private byte[] pending = new byte[8192];
    private int length;

    LineReader(InputStream stream, Consumer<String> lines) {
        this.stream = stream;
        this.lines = lines;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[8192];
        try (InputStream input = stream) {
            int count = input.read(buffer);
            while (count >= 0) {
                for (int index = 0; index < count; index++) {
                    take(buffer[index]);
                }
                count = input.read(buffer);
            }
        } catch (IOException closedByTheEndOfItsProcess) {
            // The process was ended: what it had written is handed on below.
        } finally {
            if (length > 0) {
                emit();
            }
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
