package io.github.codesuite.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The bytes of a zip: names in UTF-8, one fixed time, unix modes, symbolic links whose content is their target. What is
 * compressed already is stored, which is faster and hardly larger.
 */
final class ZipWriter implements AutoCloseable {

    /** Not the very first day that a zip can hold: there are readers that shift it by a time zone, to before the beginning. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Set<String> COMPRESSED = Set.of(
            "jar", "war", "ear", "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "png", "jpg", "jpeg", "gif", "webp",
            "mp3", "mp4", "woff", "woff2");

    private final ZipArchiveOutputStream zip;

    /** The zip goes back in the channel to fill in sizes, so that no reader meets a data descriptor. */
    ZipWriter(SeekableByteChannel channel) {
        this.zip = new ZipArchiveOutputStream(channel);
        zip.setEncoding(StandardCharsets.UTF_8.name());
        zip.setUseLanguageEncodingFlag(true);
    }

    void add(BundleEntry entry) throws IOException {
        switch (entry.kind()) {
            case FILE -> addFile(entry);
            case FOLDER -> {
                begin(entry.name() + "/", UnixStat.DIR_FLAG | entry.mode(), ZipEntry.STORED, 0);
                zip.closeArchiveEntry();
            }
            case LINK -> addLink(entry);
        }
    }

    void finish() throws IOException {
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void addFile(BundleEntry entry) throws IOException {
        int method = isCompressed(entry.name()) ? ZipEntry.STORED : ZipEntry.DEFLATED;
        try (InputStream content = Files.newInputStream(entry.source())) {
            begin(entry.name(), UnixStat.FILE_FLAG | entry.mode(), method, Files.size(entry.source()));
            content.transferTo(zip);
            zip.closeArchiveEntry();
        }
    }

    private void addLink(BundleEntry entry) throws IOException {
        Path target = Files.readSymbolicLink(entry.source());
        byte[] content = target.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8);
        begin(entry.name(), UnixStat.LINK_FLAG | entry.mode(), ZipEntry.STORED, content.length);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private void begin(String name, int unixMode, int method, long size) throws IOException {
        ZipArchiveEntry header = new ZipArchiveEntry(name);
        // The format holds a local time, and the library converts back with the same zone.
        header.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        header.setUnixMode(unixMode);
        header.setMethod(method);
        header.setSize(size);
        zip.putArchiveEntry(header);
    }

    private static boolean isCompressed(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return COMPRESSED.contains(extension.toLowerCase(Locale.ROOT));
    }
}
