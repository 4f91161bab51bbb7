package io.github.codesuite.mojo;

import io.github.codesuite.bundle.Checksums;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What waits for the end of the reactor, on disk, one file each: it survives a failed build until the next one. */
final class Journal {

    private static final String SUFFIX = ".json";

    private final Path folder;

    /** @param outputDirectory of the reactor's root */
    Journal(Path outputDirectory) {
        this.folder = outputDirectory.resolve("waiting");
    }

    /** Keeps a record; one of the same execution is replaced. */
    void keep(Waiting waiting) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "record", ".tmp");
        Files.writeString(temporary, waiting.json(), StandardCharsets.UTF_8);
        Files.move(temporary, file(waiting), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** All records, in any order. */
    List<Waiting> read() throws IOException {
        List<Waiting> records = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().endsWith(SUFFIX)) {
                records.add(parse(file));
            }
        }
        return records;
    }

    /** Forgets a record that was acted upon. */
    void forget(Waiting waiting) throws IOException {
        Files.deleteIfExists(file(waiting));
    }

    /** Forgets everything. */
    void clear() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private Path file(Waiting waiting) {
        byte[] key = waiting.key().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(Checksums.of(key).sha256().substring(0, 24) + SUFFIX);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Waiting parse(Path file) throws IOException {
        try {
            return Waiting.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IOException(file + ": " + failure.getMessage(), failure);
        }
    }
}
