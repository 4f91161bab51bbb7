package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.state.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was read of a package's versions, as lines of a file. Nothing but time is lost with it: a file that is missing, damaged or of
 * another version is none.
 */
record ListFile(Path file) {

    private static final String SCHEMA = "versions 1";
    private static final String NONE = "-";
    private static final int FIELDS = 9;

    ReadVersions read() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.size() < 2 || !lines.get(0).equals(SCHEMA) ? ReadVersions.NOTHING : parse(lines);
        } catch (NoSuchFileException none) {
            return ReadVersions.NOTHING;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(ReadVersions versions) {
        Stream<String> head =
                Stream.of(SCHEMA, versions.folder().map(ListFile::text).orElse(NONE));
        Stream<String> lines = versions.entries().entrySet().stream()
                .filter(entry -> entry.getValue().modified().isPresent())
                .flatMap(entry -> line(entry.getKey(), entry.getValue()).stream());
        String content = String.join("\n", Stream.concat(head, lines).toList()) + "\n";
        try {
            AtomicFiles.unforced().write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ReadVersions parse(List<String> lines) {
        try {
            Map<String, ReadVersions.Entry> entries = new HashMap<>();
            for (String line : lines.subList(2, lines.size())) {
                String[] fields = line.split("\t", -1);
                entries.put(fields[0], entry(fields));
            }
            return new ReadVersions(time(lines.get(1)), entries, 0);
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            return ReadVersions.NOTHING;
        }
    }

    private static ReadVersions.Entry entry(String[] fields) {
        Listed listed = new Listed(
                fields[3],
                Status.valueOf(fields[4]),
                fields[5],
                Instant.parse(fields[6]),
                fields[7],
                new Origin(fields[8], fields[FIELDS]));
        return new ReadVersions.Entry(time(fields[1]), Long.parseLong(fields[2]), listed);
    }

    /** Empty for a version whose texts do not fit into a line; it is read from its record each time. */
    private static Optional<String> line(String name, ReadVersions.Entry entry) {
        Listed listed = entry.listed();
        List<String> fields = List.of(
                name,
                entry.modified().map(ListFile::text).orElse(NONE),
                Long.toString(entry.size()),
                listed.version(),
                listed.status().name(),
                listed.revision(),
                listed.published().toString(),
                listed.build(),
                listed.origin().repository(),
                listed.origin().externalConnection());
        boolean fits = fields.stream().noneMatch(field -> field.chars().anyMatch(each -> each < ' '));
        return fits ? Optional.of(String.join("\t", fields)) : Optional.empty();
    }

    private static String text(FileTime time) {
        return time.toInstant().toString();
    }

    private static Optional<FileTime> time(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(FileTime.from(Instant.parse(text)));
    }
}
