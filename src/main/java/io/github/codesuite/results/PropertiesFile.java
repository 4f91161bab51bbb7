package io.github.codesuite.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A properties file as {@link Properties} reads it, sorted and without the date that {@link Properties} writes. */
final class PropertiesFile {

    private PropertiesFile() {}

    static void write(Path file, Map<String, String> values) throws IOException {
        Properties properties = new Properties();
        properties.putAll(values);
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        properties.store(stored, null);
        AtomicFile.write(
                file, sorted(stored.toString(StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Each property is one line, because line breaks in it are escaped; a name that begins with # is escaped too. */
    private static String sorted(String stored) {
        return stored.lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
