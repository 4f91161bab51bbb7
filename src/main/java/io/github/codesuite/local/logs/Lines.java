package io.github.codesuite.local.logs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Finds the borders of lines in a file without reading it from the start. */
final class Lines {

    private static final int BLOCK = 8192;

    private Lines() {}

    /** The end of the last complete line. */
    static long end(FileChannel channel) throws IOException {
        return start(channel, channel.size());
    }

    /** The start of the line that a position, not itself looked at, lies in. */
    static long start(FileChannel channel, long position) throws IOException {
        long left = position;
        while (left > 0) {
            int length = (int) Math.min(BLOCK, left);
            byte[] block = bytes(channel, left - length, length);
            for (int index = length - 1; index >= 0; index--) {
                if (block[index] == '\n') {
                    return left - length + index + 1;
                }
            }
            left -= length;
        }
        return 0;
    }

    /** Whether a line starts, or will start, at a position. */
    static boolean isBorder(FileChannel channel, long position) throws IOException {
        return position == 0
                || (position > 0 && position <= channel.size() && bytes(channel, position - 1, 1)[0] == '\n');
    }

    static byte[] bytes(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new EOFException("the log was cut while it was read");
            }
        }
        return buffer.array();
    }
}
