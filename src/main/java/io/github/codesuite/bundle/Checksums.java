package io.github.codesuite.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The four checksums of a file or text, lower-case hex, read in one pass. */
public record Checksums(String md5, String sha1, String sha256, String sha512) {

    private static final int BUFFER = 1 << 16;

    /** Of a file; streams. */
    public static Checksums of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return read(content);
        }
    }

    /** Of a small content. */
    public static Checksums of(byte[] content) {
        try {
            return read(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array can be read", impossible);
        }
    }

    /** Of a stream while it is copied, so that a large content is read once; closes neither. */
    public static Checksums copying(InputStream content, OutputStream copy) throws IOException {
        List<MessageDigest> digests = Stream.of("MD5", "SHA-1", "SHA-256", "SHA-512")
                .map(Checksums::digest)
                .toList();
        feed(content, digests, copy);
        return new Checksums(hex(digests.get(0)), hex(digests.get(1)), hex(digests.get(2)), hex(digests.get(3)));
    }

    /** The SHA-256 of a file alone, where the others are not needed. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest("SHA-256");
        try (InputStream content = Files.newInputStream(file)) {
            feed(content, List.of(digest), OutputStream.nullOutputStream());
        }
        return hex(digest);
    }

    private static Checksums read(InputStream content) throws IOException {
        return copying(content, OutputStream.nullOutputStream());
    }

    private static void feed(InputStream content, List<MessageDigest> digests, OutputStream copy) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
            for (MessageDigest digest : digests) {
                digest.update(buffer, 0, length);
            }
            copy.write(buffer, 0, length);
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm, impossible);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
