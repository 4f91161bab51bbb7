package io.github.codesuite.local.codebuild.state;

import java.util.Optional;

/**
 * Where a build's source comes from.
 *
 * @param type S3 or NO_SOURCE
 * @param location of S3: {@code bucket/key}
 * @param buildspec YAML, or a path in the source
 */
public record SourceSettings(String type, Optional<String> location, Optional<String> buildspec) {

    /** A zip in a bucket. */
    public static final String S3 = "S3";

    /** The buildspec alone. */
    public static final String NO_SOURCE = "NO_SOURCE";

    /** Whether there is something to download. */
    public boolean isS3() {
        return type.equals(S3);
    }

    /** Whether the buildspec is YAML rather than a path. */
    public boolean hasInlineBuildspec() {
        return buildspec
                .map(String::strip)
                .filter(text -> text.contains("\n") || text.matches("(?s)(version\\s*:|\\{).*"))
                .isPresent();
    }
}
