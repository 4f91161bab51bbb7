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
import java.util.List;
import java.util.Optional;

/** Parts that become one object, in their order (S3 User Guide, "Uploading and copying objects using multipart upload"). */
record Assembly(MultipartUpload upload, Parts parts, List<Part> chosen) {

    private static final int BUFFER = 128 * 1024;

    long size() {
        return chosen.stream().mapToLong(Part::size).sum();
    }

    /** The MD5 of the parts' MD5s, and their number. */
    String eTag() {
        MessageDigest md5 = Md5.start();
        chosen.forEach(part -> md5.update(part.md5()));
        return '"' + HexFormat.of().formatHex(md5.digest()) + "-" + chosen.size() + '"';
    }

    /** Writes the whole into a new file; its checksum, where one was asked for. */
    Optional<StoredChecksum> into(Path file) throws IOException {
        Optional<RunningChecksum> whole =
                upload.composite() ? Optional.empty() : upload.checksum().map(ChecksumKind::start);
        try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (Part part : chosen) {
                copy(part, target, whole);
            }
        }
        return upload.composite()
                ? upload.checksum().map(this::ofParts)
                : upload.checksum().flatMap(kind -> whole.map(sum -> new StoredChecksum(kind, sum.base64(), false)));
    }

    private void copy(Part part, OutputStream target, Optional<RunningChecksum> whole) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream source = Files.newInputStream(parts.file(part))) {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                target.write(buffer, 0, count);
                if (whole.isPresent()) {
                    whole.get().update(buffer, 0, count);
                }
            }
        }
    }

    private StoredChecksum ofParts(ChecksumKind kind) {
        RunningChecksum sum = kind.start();
        for (Part part : chosen) {
            byte[] octets =
                    Base64.getDecoder().decode(part.checksum().orElseThrow().value());
            sum.update(octets, 0, octets.length);
        }
        return new StoredChecksum(kind, sum.base64() + "-" + chosen.size(), true);
    }
}
