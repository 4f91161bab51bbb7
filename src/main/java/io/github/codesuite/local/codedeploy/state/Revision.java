package io.github.codesuite.local.codedeploy.state;

import java.util.Optional;

/**
 * Where a revision lies in S3.
 *
 * @param bundleType {@code zip}, {@code tar} or {@code tgz}
 * @param eTag without quotes
 */
public record Revision(
        String bucket, String key, String bundleType, Optional<String> version, Optional<String> eTag) {

    /** The same location always has the same text. */
    String identity() {
        return String.join("\n", bucket, key, bundleType, version.orElse(""), eTag.orElse(""));
    }
}
