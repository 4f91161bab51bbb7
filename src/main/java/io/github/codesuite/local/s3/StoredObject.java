package io.github.codesuite.local.s3;

import java.time.Instant;
import java.util.Map;

/**
 * An object's record on disk; its content is a file of its own.
 *
 * @param content the name of the content's file, never used twice
 * @param eTag the MD5 in hex, within quotes
 * @param sha256 the SHA-256 in Base64 where the upload asked for one; else empty
 */
record StoredObject(
        String key,
        String content,
        long size,
        String eTag,
        String sha256,
        String contentType,
        Map<String, String> metadata,
        Instant lastModified) {}
