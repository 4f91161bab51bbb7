package io.github.codesuite.stage.prune;

/**
 * A package version as a listing has it.
 *
 * @param status in AWS's words
 * @param revision changes with its assets
 */
record ListedVersion(String version, String status, String revision) {}
