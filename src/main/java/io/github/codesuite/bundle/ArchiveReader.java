package io.github.codesuite.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads the members of an archive one after the other, within limits; what kind it is, its content says and not its name. */
interface ArchiveReader {

    /** Takes the members in their order. */
    interface Visitor {
        /**
         * Takes a member.
         *
         * @param content of a file; valid during this call
         */
        void member(ArchiveMember member, InputStream content) throws IOException;
    }

    /**
     * Reads all members.
     *
     * @throws UnsafeArchiveException if a member is of a kind that is never extracted, or a limit is passed
     */
    void each(Visitor visitor) throws IOException;

    /** The reader for an archive. */
    static ArchiveReader of(Path archive, Limits limits) throws IOException {
        byte[] start;
        try (InputStream input = Files.newInputStream(archive)) {
            start = input.readNBytes(TarConstants.DEFAULT_RCDSIZE);
        }
        if (isZip(start)) {
            return new ZipReader(archive, limits);
        }
        if (GzipCompressorInputStream.matches(start, start.length)) {
            return new TarReader(archive, limits, ArchiveReader::unzipped);
        }
        if (isTar(start)) {
            return new TarReader(archive, limits, BufferedInputStream::new);
        }
        throw new UnsafeArchiveException(archive.getFileName() + " is neither a zip nor a tar nor a gzipped tar");
    }

    /** Begins with a local header, or with the end of the directory: a zip of nothing. */
    private static boolean isZip(byte[] start) {
        return startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6);
    }

    private static boolean startsWith(byte[] start, int... signature) {
        for (int at = 0; at < signature.length; at++) {
            if (at >= start.length || start[at] != signature[at]) {
                return false;
            }
        }
        return true;
    }

    /** A first record whose checksum is right, or zeros: an archive of nothing. */
    static boolean isTar(byte[] start) {
        if (start.length < TarConstants.DEFAULT_RCDSIZE) {
            return false;
        }
        for (byte each : start) {
            if (each != 0) {
                return TarUtils.verifyCheckSum(start);
            }
        }
        return true;
    }

    private static InputStream unzipped(InputStream input) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(input))
                .setDecompressConcatenated(true)
                .get();
    }
}
