package io.github.codesuite.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes archives that no decent program would write. */
final class HostileArchives {

    /**
     * An entry of either format.
     *
     * @param mode unix mode with its type; 0120000 makes the content a link's target, 010000 a pipe
     */
    record Entry(String name, int mode, String content) {

        static Entry file(String name) {
            return new Entry(name, 0100644, name);
        }

        static Entry folder(String name) {
            return new Entry(name + "/", 040755, "");
        }

        static Entry link(String name, String target) {
            return new Entry(name, 0120777, target);
        }

        Entry withMode(int other) {
            return new Entry(name, other, content);
        }

        byte[] bytes() {
            return content.getBytes(StandardCharsets.UTF_8);
        }

        boolean isLink() {
            return (mode & 0170000) == 0120000;
        }
    }

    private static final char STAND_IN = '~';

    private HostileArchives() {}

    /** The library would make slashes of backslashes, so they are put in afterwards. */
    static Path zip(Path file, List<Entry> entries) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (Entry entry : entries) {
                ZipArchiveEntry header = new ZipArchiveEntry(entry.name().replace('\\', STAND_IN));
                header.setUnixMode(entry.mode());
                zip.putArchiveEntry(header);
                zip.write(entry.bytes());
                zip.closeArchiveEntry();
            }
        }
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (Entry entry : entries) {
            bytes = bytes.replace(entry.name().replace('\\', STAND_IN), entry.name());
        }
        return Files.writeString(file, bytes, StandardCharsets.ISO_8859_1);
    }

    static Path tar(Path file, List<Entry> entries) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            writeTar(output, entries);
        }
        return file;
    }

    static Path tarGz(Path file, List<Entry> entries) throws IOException {
        try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file))) {
            writeTar(output, entries);
        }
        return file;
    }

    /** A tar with one entry of a type. */
    static Path tarOf(Path file, String name, byte type, String link) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            TarArchiveEntry entry = new TarArchiveEntry(name, type);
            entry.setLinkName(link);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return file;
    }

    /** Sets the encryption flag of all entries, in both of their headers. */
    static Path encrypted(Path zip) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 4 < bytes.limit(); at++) {
            switch (bytes.getInt(at)) {
                case 0x04034b50 -> bytes.put(at + 6, (byte) (bytes.get(at + 6) | 1));
                case 0x02014b50 -> bytes.put(at + 8, (byte) (bytes.get(at + 8) | 1));
                default -> {}
            }
        }
        return Files.write(zip, bytes.array());
    }

    /** Changes the first byte of the first entry's content, which is stored behind a header of 30 bytes and its name. */
    static Path damaged(Path zip, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        bytes[30 + name.length()] ^= 1;
        return Files.write(zip, bytes);
    }

    /** A stored entry. */
    static Path stored(Path file, String name, byte[] content) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            ZipArchiveEntry header = new ZipArchiveEntry(name);
            header.setMethod(ZipArchiveEntry.STORED);
            header.setSize(content.length);
            zip.putArchiveEntry(header);
            zip.write(content);
            zip.closeArchiveEntry();
        }
        return file;
    }

    /** A gzipped tar whose only entry is an extended header of a size, before any content. */
    static Path longHeader(Path file, int size) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(header)) {
            TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(size);
            tar.putArchiveEntry(entry);
            tar.write(new byte[size]);
            tar.closeArchiveEntry();
        }
        try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file))) {
            header.writeTo(output);
        }
        return file;
    }

    private static void writeTar(OutputStream output, List<Entry> entries) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(output)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Entry entry : entries) {
                byte type = entry.isLink() ? TarConstants.LF_SYMLINK : TarConstants.LF_NORMAL;
                TarArchiveEntry header = new TarArchiveEntry(entry.name(), type, true);
                header.setMode(entry.mode());
                if (entry.isLink()) {
                    header.setLinkName(entry.content());
                } else {
                    header.setSize(entry.bytes().length);
                }
                tar.putArchiveEntry(header);
                tar.write(entry.isLink() ? new byte[0] : entry.bytes());
                tar.closeArchiveEntry();
            }
        }
    }
}
