package io.github.codesuite.local.s3;

import io.github.codesuite.value.checksum.ChecksumKind;
import io.github.codesuite.value.checksum.RunningChecksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** What arrived of an upload: its size and checksums, the MD5 in hex, taken while it streamed to disk. */
record Received(long size, String md5, Optional<StoredChecksum> checksum) {

    private static final int BUFFER = 128 * 1024;

    /** Streams a content into a new file. */
    static Received into(Path file, Upload.Content content) throws IOException {
        MessageDigest md5 = Md5.start();
        Optional<RunningChecksum> checksum =
                content.checksum().map(wanted -> wanted.kind().start());
        long size = 0;
        try (InputStream body = content.body().get();
                InputStream bounded = content.length().isPresent()
                        ? new Slice(body, content.length().getAsLong())
                        : body;
                OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[(int) Math.min(BUFFER, content.length().orElse(BUFFER) + 1)];
            for (int count = bounded.read(buffer); count >= 0; count = bounded.read(buffer)) {
                md5.update(buffer, 0, count);
                if (checksum.isPresent()) {
                    checksum.get().update(buffer, 0, count);
                }
                target.write(buffer, 0, count);
                size += count;
            }
        }
        return new Received(size, HexFormat.of().formatHex(md5.digest()), stored(content, checksum));
    }

    /** Fails as S3 does where something else arrived than was announced. */
    void verify(Upload.Content content) {
        if (content.length().isPresent() && content.length().getAsLong() != size) {
            throw S3Faults.incompleteBody();
        }
        content.md5()
                .ifPresent(expected ->
                        compare("Content-MD5", expected, HexFormat.of().parseHex(md5)));
        content.checksum()
                .flatMap(WantedChecksum::expected)
                .ifPresent(expected -> checksum.ifPresent(actual -> compare(
                        actual.kind().name(), expected, decode(actual.kind().name(), actual.value()))));
    }

    String eTag() {
        return '"' + md5 + '"';
    }

    private static Optional<StoredChecksum> stored(Upload.Content content, Optional<RunningChecksum> checksum) {
        Optional<ChecksumKind> kind = content.checksum().map(WantedChecksum::kind);
        return kind.flatMap(each -> checksum.map(running -> new StoredChecksum(each, running.base64(), false)));
    }

    private static void compare(String what, String expected, byte[] actual) {
        byte[] decoded = decode(what, expected);
        if (decoded.length != actual.length) {
            throw S3Faults.invalidDigest(what);
        }
        if (!MessageDigest.isEqual(decoded, actual)) {
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
}
