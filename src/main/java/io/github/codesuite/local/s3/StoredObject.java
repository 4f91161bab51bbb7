package io.github.codesuite.local.s3;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An object's record on disk; its content is a file of its own.
 *
 * @param content the name of the content's file, never used twice
 * @param eTag the MD5 in hex, within quotes; that of the parts' MD5s and their number where it came in parts
 * @param checksum where the upload asked for one
 * @param headers that come back with it
 */
record StoredObject(
        String key,
        String content,
        long size,
        String eTag,
        Optional<StoredChecksum> checksum,
        ObjectHeaders headers,
        Map<String, String> metadata,
        Instant lastModified) {}
