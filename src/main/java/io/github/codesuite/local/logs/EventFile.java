package io.github.codesuite.local.logs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.codesuite.local.state.StateLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The events of one stream, a line of JSON each, in the order of their arrival. Appending costs the same however long the
 * file is. A line that was torn by a kill is never read, and gives way to the next one that is appended.
 */
final class EventFile {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final Path lockFile;

    EventFile(Path file, Path lockFile) {
        this.file = file;
        this.lockFile = lockFile;
    }

    void append(List<LogEvent> events) {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(GSON.toJson(event)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        try (StateLock lock = StateLock.acquire(lockFile);
                FileChannel channel = open(StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(Lines.end(channel));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads with an open file; all that is read in one go comes from the same file. An interrupt, which closes the file, makes it
     * begin anew: no line is lost, and the thread stays interrupted.
     */
    <T> T read(Reading<T> reading) {
        boolean interrupted = false;
        try {
            while (true) {
                try (FileChannel channel = open(StandardOpenOption.READ)) {
                    return reading.from(new EventReader(channel, file));
                } catch (ClosedByInterruptException begunAnew) {
                    interrupted |= Thread.interrupted();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Optional<LogEvent> first() {
        return read(reader -> reader.forward(0, Selection.ONE).events().stream().findFirst());
    }

    Optional<LogEvent> last() {
        return read(reader ->
                reader.backward(reader.end(), Selection.ONE).events().stream().findFirst());
    }

    /** What is read of a file. */
    @FunctionalInterface
    interface Reading<T> {
        T from(EventReader reader) throws IOException;
    }

    static LogEvent parse(byte[] line) {
        return GSON.fromJson(new String(line, StandardCharsets.UTF_8), LogEvent.class);
    }

    private FileChannel open(StandardOpenOption... options) throws IOException {
        try {
            return FileChannel.open(file, options);
        } catch (NoSuchFileException deletedMeanwhile) {
            throw LogsFaults.noStream();
        }
    }
}
