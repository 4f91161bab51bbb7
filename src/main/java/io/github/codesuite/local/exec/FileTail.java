package io.github.codesuite.local.exec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Hands a growing file on as lines; each look hands on what has come since the last. Not thread-safe. */
public final class FileTail implements AutoCloseable {

    private final FileChannel channel;
    private final LineSplitter lines;

    /** Begins at the start of a file that exists. */
    public FileTail(Path file, Consumer<String> lines) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.lines = new LineSplitter(lines);
    }

    /** Hands on what the file has grown to by now, not what is written meanwhile. */
    public void look() throws IOException {
        long end = channel.size();
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (channel.position() < end && channel.read(buffer) > 0) {
            lines.take(buffer.array(), buffer.position());
            buffer.clear();
        }
    }

    /** A last look; a line without an end counts as one. */
    @Override
    public void close() throws IOException {
        try (FileChannel closing = channel) {
            look();
            lines.finish();
        }
    }
}
