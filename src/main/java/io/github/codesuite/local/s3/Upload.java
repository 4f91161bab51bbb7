package io.github.codesuite.local.s3;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * An object on its way in.
 *
 * @param metadata by name in lower case
 */
record Upload(String key, Content content, Condition condition, ObjectHeaders headers, Map<String, String> metadata) {

    /**
     * The bytes of an object or of a part.
     *
     * @param body opened once
     * @param length how many bytes of the body are the content
     * @param md5 what the MD5 must be, in Base64
     */
    record Content(
            Supplier<InputStream> body, OptionalLong length, Optional<String> md5, Optional<WantedChecksum> checksum) {}
}
