package io.github.codesuite.results;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Replaces a small file so that a reader, or the next process after a kill, sees the old content or the new. Works on an
 * interrupted thread too, where channels refuse to: how an interrupted stage ended must still be written.
 */
final class AtomicFile {

    private AtomicFile() {}

    static String read(Path file) throws IOException {
        try (FileInputStream input = new FileInputStream(file.toFile())) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            fill(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path file, byte[] content) throws IOException {
        try (FileOutputStream output = new FileOutputStream(file.toFile())) {
            output.write(content);
            output.getFD().sync();
        }
    }
}
