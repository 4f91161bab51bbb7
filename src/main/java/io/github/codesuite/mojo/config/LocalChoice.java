package io.github.codesuite.mojo.config;

import io.github.codesuite.cloud.PublicRepository;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the local cloud is told; immutable.
 *
 * @param home the folder of its state
 * @param instances how many instances a fleet has
 * @param passCredentials whether builds and hooks get the user's AWS variables
 * @param realPaths whether AppSpec destinations are real paths of this machine
 * @param upstreams from where packages of the world outside may be fetched
 * @param idleTimeout how long a keeper stays that holds nothing, where that is said
 */
public record LocalChoice(
        Path home,
        int instances,
        boolean passCredentials,
        boolean realPaths,
        Map<PublicRepository, URI> upstreams,
        Optional<Duration> idleTimeout) {

    public LocalChoice {
        upstreams = Map.copyOf(upstreams);
    }

    /** A choice that says nothing of the keeper and of the world outside. */
    public LocalChoice(Path home, int instances, boolean passCredentials, boolean realPaths) {
        this(home, instances, passCredentials, realPaths, Map.of(), Optional.empty());
    }
}
