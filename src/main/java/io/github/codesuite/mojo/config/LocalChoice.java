package io.github.codesuite.mojo.config;

import java.nio.file.Path;

/**
 * What the local cloud is told; immutable.
 *
 * @param home the folder of its state
 * @param instances how many instances a fleet has
 * @param passCredentials whether builds and hooks get the user's AWS variables
 * @param realPaths whether AppSpec destinations are real paths of this machine
 */
public record LocalChoice(Path home, int instances, boolean passCredentials, boolean realPaths) {}
