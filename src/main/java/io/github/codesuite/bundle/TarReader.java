package io.github.codesuite.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.utils.IOUtils;

/** A tar, packed or not: files, folders and symbolic links; everything else in it is refused by name. */
final class TarReader implements ArchiveReader {

    /** How a file becomes the bytes of a tar. */
    interface Unpacking {
        InputStream of(InputStream file) throws IOException;
    }

    /** Names and extended attributes: none comes near it. */
    private static final long LONGEST_HEADER = 1 << 20;

    private final Path archive;
    private final Limits limits;
    private final Unpacking unpacking;

    TarReader(Path archive, Limits limits, Unpacking unpacking) {
        this.archive = archive;
        this.limits = limits;
        this.unpacking = unpacking;
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        long allowed = limits.bytesOutOf(Files.size(archive));
        refuseWhatIsNoTar();
        try (InputStream file = Files.newInputStream(archive);
                MeteredInput bytes = new MeteredInput(unpacking.of(file), archive, allowed);
                TarArchiveInputStream tar = new TarArchiveInputStream(bytes, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = next(tar, bytes); entry != null; entry = next(tar, bytes)) {
                visitor.member(member(entry), tar);
                tar.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void refuseWhatIsNoTar() throws IOException {
        byte[] start = new byte[TarConstants.DEFAULT_RCDSIZE];
        try (InputStream file = Files.newInputStream(archive);
                InputStream bytes = unpacking.of(file)) {
            if (IOUtils.readFully(bytes, start) < start.length || !ArchiveReader.isTar(start)) {
                throw new UnsafeArchiveException(archive.getFileName() + " is packed with gzip, but holds no tar");
            }
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar, MeteredInput bytes) throws IOException {
        bytes.beginHeader(LONGEST_HEADER);
        TarArchiveEntry entry = tar.getNextEntry();
        bytes.beginContent();
        return entry;
    }

    private ArchiveMember member(TarArchiveEntry entry) throws IOException {
        String link = entry.isSymbolicLink() ? entry.getLinkName() : "";
        return new ArchiveMember(entry.getName(), kind(entry), entry.getMode(), link);
    }

    private BundleEntry.Kind kind(TarArchiveEntry entry) throws IOException {
        if (entry.isSparse()) {
            throw UnsafeArchiveException.entry(archive, entry.getName(), "is a sparse file");
        }
        if (entry.isDirectory()) {
            return BundleEntry.Kind.FOLDER;
        }
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> BundleEntry.Kind.FILE;
            case TarConstants.LF_SYMLINK -> BundleEntry.Kind.LINK;
            case TarConstants.LF_LINK -> throw UnsafeArchiveException.entry(archive, entry.getName(), "is a hard link");
            default ->
                throw UnsafeArchiveException.entry(archive, entry.getName(), "is a device, pipe or unknown thing");
        };
    }
}
