package io.github.codesuite.local.s3;

import io.github.codesuite.value.checksum.ChecksumKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An object that comes in parts: the record of what it is to become.
 *
 * @param checksum its kind, where one was asked for
 * @param composite whether that is of the parts' checksums, not of the whole
 */
record MultipartUpload(
        String id,
        String key,
        Optional<ChecksumKind> checksum,
        boolean composite,
        ObjectHeaders headers,
        Map<String, String> metadata,
        Instant initiated) {}
