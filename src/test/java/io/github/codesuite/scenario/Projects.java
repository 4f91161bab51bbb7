package io.github.codesuite.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies of projects, and changes to them. */
final class Projects {

    private Projects() {}

    /** A fresh copy; what stood at the target is gone. */
    static Path copy(Path source, Path target) throws IOException {
        delete(target);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return target;
    }

    /** Replaces a text in some files; each must have it. */
    static void replace(Path project, String text, String replacement, String... files) throws IOException {
        for (String name : files) {
            Path file = project.resolve(name);
            String content = Files.readString(file);
            if (!content.contains(text)) {
                throw new AssertionError(file + " does not contain " + text);
            }
            Files.writeString(file, content.replace(text, replacement));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Projects::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
