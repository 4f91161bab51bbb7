package io.github.codesuite.local.state;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One kind of record in a folder, a JSON file each, with a schema version. Writes are atomic; {@link #update} is exclusive
 * among threads and processes. Thread-safe.
 *
 * @param <T> a Java record of JDK types, lists, maps and other records
 */
public final class Records<T> {

    private static final String SUFFIX = ".json";

    private final Path folder;
    private final Class<T> type;
    private final int schema;
    private final AtomicFiles files;

    /**
     * @param folder where the records lie; made when the first is written
     * @param schema the version that is written, and the newest that is read
     */
    public Records(Path folder, Class<T> type, int schema, AtomicFiles files) {
        this.folder = folder;
        this.type = type;
        this.schema = schema;
        this.files = files;
    }

    /**
     * The record of an id.
     *
     * @throws UnreadableRecordException if it is damaged or of a newer schema
     */
    public Optional<T> read(String id) {
        return readFile(file(id));
    }

    /** All records, ordered by file name. */
    public List<T> all() {
        return files().stream().flatMap(file -> readFile(file).stream()).toList();
    }

    /** The files of all records, ordered by name. */
    public List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Records::isRecord).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether there is no record; reads none. */
    public boolean isEmpty() {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.noneMatch(Records::isRecord);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a record, replacing what stands there. */
    public void write(String id, T record) {
        JsonObject envelope = new JsonObject();
        envelope.addProperty("schema", schema);
        envelope.add("record", Json.GSON.toJsonTree(record, type));
        try {
            files.write(file(id), (Json.GSON.toJson(envelope) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a record where none stands; returns whether it did. */
    public boolean create(String id, T record) {
        try (StateLock lock = lock()) {
            if (read(id).isPresent()) {
                return false;
            }
            write(id, record);
            return true;
        }
    }

    /** Replaces a record by what is made of it; empty where there is none. */
    public Optional<T> update(String id, UnaryOperator<T> change) {
        try (StateLock lock = lock()) {
            Optional<T> changed = read(id).map(change);
            changed.ifPresent(record -> write(id, record));
            return changed;
        }
    }

    /** Removes a record; returns whether there was one. */
    public boolean delete(String id) {
        try {
            return Files.deleteIfExists(file(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Excludes all other writers of this kind of record, in this process and others, until it is closed. */
    public StateLock lock() {
        return StateLock.acquire(folder.resolve(".lock"));
    }

    private Path file(String id) {
        return folder.resolve(FileNames.of(id) + SUFFIX);
    }

    private static boolean isRecord(Path entry) {
        return entry.toString().endsWith(SUFFIX);
    }

    /** The record of one of the {@link #files()}; empty where it is gone. */
    public Optional<T> readFile(Path file) {
        try {
            JsonObject envelope = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            int found = envelope.get("schema").getAsInt();
            if (found > schema) {
                throw UnreadableRecordException.newer(file, found, schema);
            }
            return Optional.of(Json.GSON.fromJson(envelope.get("record"), type));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (JsonParseException | IllegalStateException | NullPointerException damaged) {
            throw UnreadableRecordException.damaged(file, damaged);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
