package io.github.codesuite.bundle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Extracts archives of strangers: nothing outside the target, no links out of it, no devices, bounded in size and count.
 *
 * <p>Everything is read and judged before the first byte is written, the content's checksums too. A failure or interrupt while
 * writing leaves an empty target. Refused are: names that are absolute, go up, have a backslash, a drive or a control character,
 * are there twice or differ only by case; members below a file or a link; links that leave the target, also through other links;
 * hard links, devices, pipes, sparse files; encrypted or damaged members; more than 200,000 members, more than 16 GiB, or more than
 * 200 times the archive's size once beyond 512 MiB. Permission bits are kept, setuid, setgid and sticky bits are dropped. Files get
 * the time of their extraction.
 */
public final class SafeExtract {

    private SafeExtract() {}

    /**
     * Extracts a zip, tar or gzipped tar into an empty or new folder, with modes and inner links.
     *
     * @throws UnsafeArchiveException before anything is written, if an entry may not be there; names the entry
     * @throws DirectoryNotEmptyException if the target holds something
     */
    public static void into(Path archive, Path target) throws IOException {
        check(archive);
        Files.createDirectories(target);
        refuseFilled(target);
        Extraction extraction = new Extraction(target.toRealPath(), new ExtractionCheck(archive, Limits.standard()));
        boolean complete = false;
        try {
            ArchiveReader.of(archive, Limits.standard()).each(extraction);
            extraction.finish();
            complete = true;
        } finally {
            if (!complete) {
                extraction.undo();
            }
        }
    }

    /** Throws like {@link #into} but writes nothing. */
    public static void check(Path archive) throws IOException {
        check(archive, Limits.standard());
    }

    static void check(Path archive, Limits limits) throws IOException {
        ExtractionCheck check = new ExtractionCheck(archive, limits);
        try {
            ArchiveReader.of(archive, limits).each((member, content) -> check.accept(member));
        } catch (UnsafeArchiveException | FileSystemException | InterruptedIOException | ClosedChannelException known) {
            throw known;
        } catch (IOException damaged) {
            throw UnsafeArchiveException.damaged(archive, damaged);
        }
        check.finish();
    }

    private static void refuseFilled(Path target) throws IOException {
        try (Stream<Path> there = Files.list(target)) {
            if (there.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(target.toString());
            }
        }
    }
}
