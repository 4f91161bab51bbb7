package io.github.codesuite.local;

import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.exec.HostTools;
import java.nio.file.Path;

/**
 * Which local cloud.
 *
 * @param home the folder of its state, shared by projects
 * @param tools what builds and hooks find on this machine
 * @param passCredentials whether builds and hooks get the user's AWS variables
 * @param realPaths whether AppSpec destinations are real paths of this machine
 * @param sources from where packages of the world outside may be fetched
 */
public record LocalSettings(
        Path home, HostTools tools, boolean passCredentials, boolean realPaths, PublicSources sources) {

    /** A local cloud that fetches nothing from outside. */
    public LocalSettings(Path home, HostTools tools, boolean passCredentials, boolean realPaths) {
        this(home, tools, passCredentials, realPaths, PublicSources.none());
    }
}
