package io.github.codesuite.local.codedeploy.state;

import java.util.Optional;

/**
 * Where a revision lies in S3. The buckets of the local cloud keep no versions.
 *
 * @param bundleType {@code zip}, {@code tar} or {@code tgz}
 * @param eTag without quotes
 */
public record Revision(String bucket, String key, String bundleType, Optional<String> eTag) {

    /** The same location always has the same text. */
    String identity() {
        return String.join("\n", bucket, key, bundleType, eTag.orElse(""));
    }
}
