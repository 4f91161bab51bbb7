package io.github.codesuite.local.s3;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * An object on its way in.
 *
 * @param body opened once
 * @param length how many bytes of the body are the object
 * @param md5 what the MD5 must be, in Base64
 * @param sha256 what the SHA-256 must be, in Base64
 * @param withSha256 whether the SHA-256 is kept
 * @param onlyIfAbsent whether an existing object makes the upload fail
 * @param metadata by name in lower case
 */
record Upload(
        String key,
        Supplier<InputStream> body,
        OptionalLong length,
        Optional<String> md5,
        Optional<String> sha256,
        boolean withSha256,
        boolean onlyIfAbsent,
        String contentType,
        Map<String, String> metadata) {}
