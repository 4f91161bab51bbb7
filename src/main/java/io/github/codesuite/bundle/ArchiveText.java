package io.github.codesuite.bundle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One small file out of an archive. The whole archive is read, within the limits of {@link SafeExtract}, so that one that is cut off
 * or damaged is told before it is sent anywhere; nothing is extracted.
 */
public final class ArchiveText {

    private ArchiveText() {}

    /**
     * The bytes of the only file of some name.
     *
     * @param what its name for a message
     * @param isNamed whether a path in the archive is meant
     * @param limit how many bytes it may have
     * @throws UnsafeArchiveException if there is none, more than one or a longer one, or the archive is no zip and no tar
     */
    public static byte[] only(Path archive, String what, Predicate<String> isNamed, int limit) throws IOException {
        List<byte[]> found = read(archive, isNamed, limit);
        if (found.size() != 1) {
            throw new UnsafeArchiveException(
                    archive.getFileName() + " has " + (found.isEmpty() ? "no " : "more than one ") + what);
        }
        if (found.get(0).length > limit) {
            throw new UnsafeArchiveException(
                    "the " + what + " in " + archive.getFileName() + " has more than " + limit + " bytes");
        }
        return found.get(0);
    }

    private static List<byte[]> read(Path archive, Predicate<String> isNamed, int limit) throws IOException {
        List<byte[]> found = new ArrayList<>();
        try {
            ArchiveReader.of(archive, Limits.standard()).each((member, content) -> {
                if (member.kind() == BundleEntry.Kind.FILE && isNamed.test(plain(member.name()))) {
                    found.add(content.readNBytes(limit + 1));
                }
            });
        } catch (UnsafeArchiveException | FileSystemException | InterruptedIOException | ClosedChannelException known) {
            throw known;
        } catch (IOException damaged) {
            throw UnsafeArchiveException.damaged(archive, damaged);
        }
        return found;
    }

    private static String plain(String name) {
        return name.startsWith("./") ? name.substring(2) : name;
    }
}
