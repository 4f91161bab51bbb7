package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes reproducible zips: the same entries give the same bytes, whatever the order in which they are given, the files' times,
 * the time zone or the umask. Large files stream; an interrupt ends the writing and leaves the target untouched.
 */
public final class ZipBundle {

    /**
     * What was written.
     *
     * @param sha256 lower-case hex
     * @param size in bytes
     * @param entries how many entries
     */
    public record Written(Path file, String sha256, long size, int entries) {}

    private ZipBundle() {}

    /**
     * Writes atomically: the target is the whole zip or untouched. Its folder is made when needed; an entry whose source is the
     * target itself is left out.
     *
     * @throws FileAlreadyExistsException if two entries have the same name
     */
    public static Written write(List<BundleEntry> entries, Path target) throws IOException {
        Path file = target.toAbsolutePath().normalize();
        List<BundleEntry> sorted = sorted(entries, file);
        refuseDuplicates(sorted, file);
        Files.createDirectories(file.resolveSibling(""));
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            return publish(temporary, file, sorted);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static List<BundleEntry> sorted(List<BundleEntry> entries, Path target) {
        return entries.stream()
                .filter(entry -> !entry.source().toAbsolutePath().normalize().equals(target))
                .sorted(Comparator.comparing(BundleEntry::name))
                .toList();
    }

    private static void refuseDuplicates(List<BundleEntry> entries, Path target) throws IOException {
        Set<String> names = new HashSet<>();
        for (BundleEntry entry : entries) {
            if (!names.add(entry.name())) {
                throw new FileAlreadyExistsException(
                        entry.name(), target.toString(), "this name would be in the bundle twice");
            }
        }
    }

    private static Written publish(Path temporary, Path target, List<BundleEntry> entries) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
                ZipWriter writer = new ZipWriter(channel)) {
            for (BundleEntry entry : entries) {
                writer.add(entry);
            }
            writer.finish();
            channel.force(true);
        }
        Written written = new Written(target, Checksums.sha256(temporary), Files.size(temporary), entries.size());
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }
}
