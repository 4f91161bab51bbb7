package io.github.codesuite.local.codebuild.state;

/**
 * What is built, and how: a project's settings, or those with a build's overrides.
 *
 * @param timeoutMinutes how long a build may run
 * @param queuedTimeoutMinutes how long it may wait; the local cloud has no queue
 */
public record BuildSettings(
        SourceSettings source,
        ArtifactSettings artifacts,
        EnvironmentSettings environment,
        String serviceRole,
        int timeoutMinutes,
        int queuedTimeoutMinutes) {}
