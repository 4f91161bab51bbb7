package io.github.codesuite.mojo.config;

import java.util.Optional;

/**
 * What a build without configuration uses; on AWS nothing, for nothing there is guessed.
 *
 * @param local whether it is the local cloud
 * @param bucket of sources, artifacts and revisions
 * @param project the CodeBuild project
 * @param application the CodeDeploy application
 */
public record Defaults(
        boolean local,
        Optional<String> bucket,
        Optional<String> project,
        Optional<String> domain,
        Optional<String> repository,
        Optional<String> application,
        Optional<String> deploymentGroup) {

    /** AWS's. */
    public static Defaults aws() {
        return new Defaults(
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The local cloud's. */
    public static Defaults local(String artifactId, String bucket) {
        return new Defaults(
                true,
                Optional.of(bucket),
                Optional.of(artifactId),
                Optional.of("local"),
                Optional.of("maven"),
                Optional.of(artifactId),
                Optional.of("local"));
    }
}
