package io.github.codesuite.local.codeartifact.store;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was read of a package's versions, and when their files were changed last; immutable. */
final class ReadVersions {

    /**
     * One version.
     *
     * @param modified empty where the time cannot be trusted
     */
    record Entry(Optional<FileTime> modified, long size, Listed listed) {

        private boolean isOf(BasicFileAttributes now) {
            return modified.filter(now.lastModifiedTime()::equals).isPresent() && size == now.size();
        }
    }

    static final ReadVersions NOTHING = new ReadVersions(Optional.empty(), Map.of(), 0);

    private final Optional<FileTime> folder;
    private final SortedMap<String, Entry> entries;
    private final List<Listed> listed;
    private final int unwritten;

    /**
     * What was read.
     *
     * @param folder when the folder was changed last; empty where that cannot be trusted
     * @param entries by file name
     * @param unwritten how many of them no other process can know
     */
    ReadVersions(Optional<FileTime> folder, Map<String, Entry> entries, int unwritten) {
        this.unwritten = unwritten;
        this.folder = folder;
        this.entries = new TreeMap<>(entries);
        this.listed = this.entries.values().stream().map(Entry::listed).toList();
    }

    boolean isOf(FileTime changed) {
        return folder.filter(changed::equals).isPresent();
    }

    /** What is known of a file that has not changed. */
    Optional<Entry> entry(String name, BasicFileAttributes now) {
        return Optional.ofNullable(entries.get(name)).filter(entry -> entry.isOf(now));
    }

    /** Ordered by file name. */
    List<Listed> listed() {
        return listed;
    }

    int unwritten() {
        return unwritten;
    }

    ReadVersions written() {
        return new ReadVersions(folder, entries, 0);
    }

    Optional<FileTime> folder() {
        return folder;
    }

    SortedMap<String, Entry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }
}
