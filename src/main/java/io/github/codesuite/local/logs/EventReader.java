package io.github.codesuite.local.logs;

import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;

/** Reads pages of an open file of events, from any border between two lines in both directions. */
final class EventReader {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;
    private final Path file;

    EventReader(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** The end of what is complete. */
    long end() throws IOException {
        return Lines.end(channel);
    }

    /** The page that begins at a border. */
    EventPage forward(long start, Selection selection) throws IOException {
        checkBorder(start);
        PageBuilder page = new PageBuilder(selection);
        InputStream stream = new BufferedInputStream(Channels.newInputStream(channel.position(start)), BUFFER);
        long end = start;
        Optional<byte[]> line = next(stream);
        while (line.isPresent() && page.take(event(line.get(), end))) {
            end += line.get().length + 1L;
            line = page.isFull() ? Optional.empty() : next(stream);
        }
        return new EventPage(page.events(), start, end);
    }

    /** The page that ends at a border. */
    EventPage backward(long end, Selection selection) throws IOException {
        checkBorder(end);
        PageBuilder page = new PageBuilder(selection);
        long start = end;
        while (!page.isFull() && start > 0) {
            long lineStart = Lines.start(channel, start - 1);
            byte[] line = Lines.bytes(channel, lineStart, (int) (start - 1 - lineStart));
            if (!page.take(event(line, lineStart))) {
                break;
            }
            start = lineStart;
        }
        Collections.reverse(page.events());
        return new EventPage(page.events(), start, end);
    }

    private void checkBorder(long position) throws IOException {
        if (!Lines.isBorder(channel, position)) {
            throw LogsFaults.invalidToken();
        }
    }

    /** The next line, where it is complete. */
    private static Optional<byte[]> next(InputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = stream.read();
        while (octet >= 0) {
            if (octet == '\n') {
                return Optional.of(line.toByteArray());
            }
            line.write(octet);
            octet = stream.read();
        }
        return Optional.empty();
    }

    private LogEvent event(byte[] line, long position) throws IOException {
        try {
            return EventFile.parse(line);
        } catch (JsonParseException damaged) {
            throw new IOException(file + " is damaged at byte " + position, damaged);
        }
    }
}
