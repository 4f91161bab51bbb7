package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The versions of one package, of which only those records are read again that have changed. Records are replaced and never written
 * in place, so that every change gives the folder and the record's file a new time; times that are younger than the coarsest clock
 * of a file system are not trusted. What was read of many versions is written down for other processes.
 */
final class VersionList {

    /** A clock of file systems that count parts of a second goes on at least so often; others have whole, or even, seconds. */
    private static final Duration FINE = Duration.ofMillis(100);

    private static final Duration COARSE = Duration.ofSeconds(2);

    /** Up to so many versions are simply read. */
    private static final int FEW = 50;

    /** From so many changes on it is worth to write them down. */
    private static final int MANY = 200;

    private final Path folder;
    private final Records<VersionRecord> records;
    private final ListFile file;
    private final Ticker ticker;

    VersionList(Path folder, Records<VersionRecord> records, ListFile file, Ticker ticker) {
        this.folder = folder;
        this.records = records;
        this.file = file;
        this.ticker = ticker;
    }

    /**
     * The versions as they are now.
     *
     * @param known what this process has read before; without it, what any has written down
     */
    ReadVersions read(Optional<ReadVersions> known) {
        try {
            FileTime changed = Files.getLastModifiedTime(folder);
            return known.filter(before -> before.isOf(changed)).orElseGet(() -> read(known, changed));
        } catch (NoSuchFileException noPackage) {
            return ReadVersions.NOTHING;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ReadVersions read(Optional<ReadVersions> known, FileTime changed) {
        List<Path> files = records.files();
        ReadVersions before = files.size() <= FEW ? ReadVersions.NOTHING : known.orElseGet(file::read);
        if (before.isOf(changed)) {
            return before;
        }
        FileTime settled = settled(changed);
        Map<String, ReadVersions.Entry> entries = new TreeMap<>();
        int fresh = 0;
        for (Path path : files) {
            String name = String.valueOf(path.getFileName());
            Optional<BasicFileAttributes> now = attributes(path);
            Optional<ReadVersions.Entry> old = now.flatMap(attributes -> before.entry(name, attributes));
            fresh += old.isPresent() ? 0 : 1;
            old.or(() -> now.flatMap(attributes -> read(path, attributes, settled)))
                    .ifPresent(entry -> entries.put(name, entry));
        }
        boolean isTrusted = files.size() > FEW && changed.compareTo(settled) < 0;
        ReadVersions after = new ReadVersions(
                isTrusted ? Optional.of(changed) : Optional.empty(), entries, before.unwritten() + fresh);
        return after.unwritten() < MANY || files.size() <= FEW ? after : written(after);
    }

    private ReadVersions written(ReadVersions versions) {
        file.write(versions);
        return versions.written();
    }

    /** What has changed before this time cannot change again without getting another. */
    private FileTime settled(FileTime example) {
        boolean isFine = !example.toInstant().truncatedTo(ChronoUnit.SECONDS).equals(example.toInstant());
        return FileTime.from(ticker.now().minus(isFine ? FINE : COARSE));
    }

    private Optional<ReadVersions.Entry> read(Path path, BasicFileAttributes now, FileTime settled) {
        boolean isTrusted = now.lastModifiedTime().compareTo(settled) < 0;
        return records.readFile(path)
                .map(record -> new ReadVersions.Entry(
                        isTrusted ? Optional.of(now.lastModifiedTime()) : Optional.empty(),
                        now.size(),
                        Listed.of(record)));
    }

    /** Empty where the file is gone. */
    private static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
