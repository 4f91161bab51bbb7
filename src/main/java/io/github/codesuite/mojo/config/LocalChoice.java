package io.github.codesuite.mojo.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the local cloud is told; immutable.
 *
 * @param home the folder of its state
 * @param instances how many instances a fleet has
 * @param passCredentials whether builds and hooks get the user's AWS variables
 * @param realPaths whether AppSpec destinations are real paths of this machine
 * @param idleTimeout how long a keeper stays that holds nothing, where that is said
 */
public record LocalChoice(
        Path home, int instances, boolean passCredentials, boolean realPaths, Optional<Duration> idleTimeout) {

    /** A choice that says nothing of the keeper. */
    public LocalChoice(Path home, int instances, boolean passCredentials, boolean realPaths) {
        this(home, instances, passCredentials, realPaths, Optional.empty());
    }
}
