package io.github.codesuite.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip by its central directory: files, folders and symbolic links; everything else, and encrypted ones, are refused by name. */
final class ZipReader implements ArchiveReader {

    private static final int LONGEST_LINK = 4096;

    private final Path archive;
    private final Limits limits;

    ZipReader(Path archive, Limits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        long left = limits.bytesOutOf(Files.size(archive));
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                left = visit(zip, entry, visitor, left);
            }
        }
    }

    private long visit(ZipFile zip, ZipArchiveEntry entry, Visitor visitor, long left) throws IOException {
        refuseUnreadable(zip, entry);
        BundleEntry.Kind kind = kind(entry);
        CRC32 checksum = new CRC32();
        try (MeteredInput content = new MeteredInput(zip.getInputStream(entry), archive, left);
                InputStream checked = new CheckedInputStream(content, checksum)) {
            String link = kind == BundleEntry.Kind.LINK ? link(checked) : "";
            visitor.member(new ArchiveMember(entry.getName(), kind, entry.getUnixMode(), link), checked);
            checked.transferTo(OutputStream.nullOutputStream());
            if (checksum.getValue() != entry.getCrc()) {
                throw UnsafeArchiveException.entry(archive, entry.getName(), "is damaged: its checksum is wrong");
            }
            return content.left();
        }
    }

    private void refuseUnreadable(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UnsafeArchiveException.entry(archive, entry.getName(), "is encrypted");
        }
        if (!zip.canReadEntryData(entry)) {
            throw UnsafeArchiveException.entry(
                    archive, entry.getName(), "is compressed by method " + entry.getMethod() + ", which is not known");
        }
    }

    private BundleEntry.Kind kind(ZipArchiveEntry entry) throws IOException {
        return switch (entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG) {
            case UnixStat.LINK_FLAG -> BundleEntry.Kind.LINK;
            case UnixStat.DIR_FLAG -> BundleEntry.Kind.FOLDER;
            case UnixStat.FILE_FLAG, 0 -> entry.isDirectory() ? BundleEntry.Kind.FOLDER : BundleEntry.Kind.FILE;
            default ->
                throw UnsafeArchiveException.entry(archive, entry.getName(), "is a device, pipe or unknown thing");
        };
    }

    private static String link(InputStream content) throws IOException {
        return new String(content.readNBytes(LONGEST_LINK + 1), StandardCharsets.UTF_8);
    }
}
