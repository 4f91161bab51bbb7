package io.github.codesuite.project;

import java.nio.file.Path;

/**
 * One file of a Maven module as a repository stores it.
 *
 * @param classifier empty for none
 * @param extension without a dot; may itself have dots ({@code jar.asc}, {@code tar.gz})
 * @param file the file on disk
 */
public record ArtifactFile(String classifier, String extension, Path file) {}
