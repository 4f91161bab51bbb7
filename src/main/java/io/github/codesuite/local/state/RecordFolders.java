package io.github.codesuite.local.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Records that each own a folder, as a bucket owns its objects. A folder exists as soon as its record does, and goes with
 * all its content in one step. Thread-safe, also among processes.
 *
 * @param <T> the record, as in {@link Records}
 */
public final class RecordFolders<T> {

    private static final String RECORD = "record";

    private final Path root;
    private final Class<T> type;
    private final int schema;
    private final AtomicFiles files;

    /** @param root where the folders lie; made when the first is created */
    public RecordFolders(Path root, Class<T> type, int schema, AtomicFiles files) {
        this.root = root;
        this.type = type;
        this.schema = schema;
        this.files = files;
    }

    /** The folder of an id, for what belongs to its record; the names {@code record.json} and {@code .lock} are taken. */
    public Path folder(String id) {
        return folders().resolve(FileNames.of(id));
    }

    /** The record of an id. */
    public Optional<T> read(String id) {
        return records(folder(id)).read(RECORD);
    }

    /** All records, ordered by folder name. */
    public List<T> all() {
        if (!Files.isDirectory(folders())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folders())) {
            return entries.sorted()
                    .flatMap(entry -> records(entry).read(RECORD).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a record where none stands; returns whether it did. */
    public boolean create(String id, T record) {
        try (StateLock lock = lock(id)) {
            if (read(id).isPresent()) {
                return false;
            }
            records(folder(id)).write(RECORD, record);
            return true;
        }
    }

    /** Removes a record and its folder; only while its {@link #lock} is held. */
    public void remove(String id) {
        Path trash = root.resolve("trash").resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(trash.getParent());
            Files.move(folder(id), trash, StandardCopyOption.ATOMIC_MOVE);
            FileTrees.delete(trash);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Excludes all others from creating and removing this folder, and from what they do under the same lock. */
    public StateLock lock(String id) {
        return StateLock.acquire(root.resolve("locks").resolve(FileNames.of(id)));
    }

    private Path folders() {
        return root.resolve("folders");
    }

    private Records<T> records(Path folder) {
        return new Records<>(folder, type, schema, files);
    }
}
