package io.github.codesuite.local.codebuild.state;

import java.util.Optional;

/**
 * Where a build's artifacts go.
 *
 * @param type S3 or NO_ARTIFACTS
 * @param location the bucket
 * @param path the folder in the bucket
 * @param namespace BUILD_ID or NONE
 * @param packaging ZIP or NONE
 * @param overrideName whether the buildspec's name counts
 */
public record ArtifactSettings(
        String type,
        Optional<String> location,
        Optional<String> path,
        Optional<String> namespace,
        Optional<String> name,
        Optional<String> packaging,
        boolean overrideName) {

    /** Objects in a bucket. */
    public static final String S3 = "S3";

    /** Nothing is uploaded. */
    public static final String NO_ARTIFACTS = "NO_ARTIFACTS";

    /** Whether there is something to upload. */
    public boolean isS3() {
        return type.equals(S3);
    }

    /** Whether all files go into one zip. */
    public boolean isZip() {
        return packaging.filter("ZIP"::equals).isPresent();
    }

    /** Whether the build's id is part of the key. */
    public boolean hasBuildId() {
        return namespace.filter("BUILD_ID"::equals).isPresent();
    }
}
