package io.github.codesuite.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** What arrived of an upload: its size and checksums in hex, taken while it streamed to disk. */
record Received(long size, String md5, String sha256) {

    private static final HexFormat HEX = HexFormat.of();

    /** Streams an upload into a new file. */
    static Received into(Path file, Upload upload) throws IOException {
        MessageDigest md5 = digest("MD5");
        MessageDigest sha256 = digest("SHA-256");
        try (InputStream body = upload.body().get();
                InputStream bounded = upload.length().isPresent()
                        ? new Slice(body, upload.length().getAsLong())
                        : body;
                InputStream digested = new DigestInputStream(new DigestInputStream(bounded, md5), sha256)) {
            long size = Files.copy(digested, file);
            return new Received(size, HEX.formatHex(md5.digest()), HEX.formatHex(sha256.digest()));
        }
    }

    /** Fails as S3 does where something else arrived than was announced. */
    void verify(Upload upload) {
        if (upload.length().isPresent() && upload.length().getAsLong() != size) {
            throw S3Faults.incompleteBody();
        }
        upload.md5().ifPresent(expected -> compare("Content-MD5", expected, md5));
        upload.sha256().ifPresent(expected -> compare("SHA256", expected, sha256));
    }

    String eTag() {
        return '"' + md5 + '"';
    }

    String sha256Base64() {
        return Base64.getEncoder().encodeToString(HEX.parseHex(sha256));
    }

    private static void compare(String what, String expected, String actual) {
        String decoded = HEX.formatHex(decode(what, expected));
        if (decoded.length() != actual.length()) {
            throw S3Faults.invalidDigest(what);
        }
        if (!decoded.equals(actual)) {
            throw S3Faults.badDigest(what);
        }
    }

    private static byte[] decode(String what, String expected) {
        try {
            return Base64.getDecoder().decode(expected);
        } catch (IllegalArgumentException notBase64) {
            throw S3Faults.invalidDigest(what);
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm, impossible);
        }
    }
}
