package io.github.codesuite.stage.build;

import java.io.BufferedWriter;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole log of a build, as it comes and raw, in the output directory. Where it cannot be written, that is said once and
 * the build is followed without it.
 */
final class LogFile implements AutoCloseable {

    private final Path file;
    private final Consumer<String> warnings;
    private Optional<BufferedWriter> writer = Optional.empty();
    private boolean isBroken;

    LogFile(Path file, Consumer<String> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    Path path() {
        return file;
    }

    /** Whether the file has lines of this build. */
    boolean isWritten() {
        return writer.isPresent() && !isBroken;
    }

    void add(String line) {
        if (isBroken) {
            return;
        }
        try {
            BufferedWriter open = opened();
            open.write(line);
            open.newLine();
            open.flush();
        } catch (IOException failure) {
            broken(failure);
        }
    }

    @Override
    public void close() {
        try {
            if (writer.isPresent()) {
                writer.get().close();
            }
        } catch (IOException failure) {
            broken(failure);
        }
    }

    private BufferedWriter opened() throws IOException {
        if (writer.isEmpty()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Not through a channel: an interrupt during a write would close it
            writer = Optional.of(new BufferedWriter(new FileWriter(file.toFile(), StandardCharsets.UTF_8)));
        }
        return writer.get();
    }

    private void broken(IOException failure) {
        isBroken = true;
        warnings.accept("the log cannot be written to " + file + ": " + failure.getMessage());
    }
}
