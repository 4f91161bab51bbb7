package io.github.codesuite.local.s3;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One part of an object, the record; its content is a file of its own.
 *
 * @param content the name of the content's file, never used twice
 * @param eTag the MD5 in hex, within quotes
 */
record Part(
        int number, String content, long size, String eTag, Optional<StoredChecksum> checksum, Instant lastModified) {

    byte[] md5() {
        return HexFormat.of().parseHex(eTag.substring(1, eTag.length() - 1));
    }
}
