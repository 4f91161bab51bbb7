package io.github.codesuite.bundle;

import java.nio.file.Path;

/**
 * One entry of a bundle.
 *
 * @param name the path in the bundle, forward slashes, no leading slash; a folder's without a trailing one
 * @param source the file, folder or symbolic link on disk
 * @param kind what it becomes
 * @param mode permission bits such as 0644, used for files and folders
 */
public record BundleEntry(String name, Path source, Kind kind, int mode) {
    /** What an entry is. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK
    }
}
