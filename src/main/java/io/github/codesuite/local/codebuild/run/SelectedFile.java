package io.github.codesuite.local.codebuild.run;

import java.nio.file.Path;

/**
 * A file that patterns have found.
 *
 * @param name relative to the base directory, forward slashes
 * @param isLink whether it stays a symbolic link
 */
record SelectedFile(String name, Path file, boolean isLink) {}
