package io.github.codesuite.scenario.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files whose names are hard to send, and their contents. */
final class Trees {

    static final SortedMap<String, String> FILES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "a/b/ü+&%41.txt", "ü",
            "a/two three.txt", "two three",
            "empty", "",
            "one.txt", "one")));

    private Trees() {}

    /** Written a while ago: S3 knows whole seconds, and sync sends again what changed within the second of its upload. */
    static Path write(Path root) throws IOException {
        FileTime before = FileTime.from(Instant.now().minusSeconds(60));
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            Files.setLastModifiedTime(path, before);
        }
        return root;
    }

    static SortedMap<String, String> read(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(root.relativize(file).toString(), text(file)));
        }
        return files;
    }

    static byte[] octets(int count) {
        byte[] octets = new byte[count];
        new Random(count).nextBytes(octets);
        return octets;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
