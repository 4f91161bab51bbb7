package io.github.codesuite.local.exec;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Hands a stream on as lines until its end, each as soon as it is complete. */
final class LineReader implements Runnable {

    private final InputStream stream;
    private final LineSplitter lines;

    LineReader(InputStream stream, Consumer<String> lines) {
        this.stream = stream;
        this.lines = new LineSplitter(lines);
    }

    @Override
    public void run() {
        byte[] buffer = new byte[8192];
        try (InputStream input = stream) {
            int count = input.read(buffer);
            while (count >= 0) {
                lines.take(buffer, count);
                count = input.read(buffer);
            }
        } catch (IOException closedByTheEndOfItsProcess) {
            // The process was ended: what it had written is handed on below.
        } finally {
            lines.finish();
        }
    }
}
