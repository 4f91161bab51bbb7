package io.github.codesuite.local.codeartifact.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A new file that reaches the disk while it is written. Forced only at its end, a file of gigabytes would keep its client
 * waiting for an answer longer than a client waits.
 */
public final class ForcedOutput extends OutputStream {

    private static final long STEP = 64L * 1024 * 1024;

    private final FileChannel channel;
    private long forced;

    ForcedOutput(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    long size() throws IOException {
        return channel.position();
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(octets, offset, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        if (channel.position() - forced >= STEP) {
            channel.force(false);
            forced = channel.position();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
