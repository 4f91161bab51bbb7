package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.state.AtomicFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The same asset in two repositories. Assets never change, so the second is a hard link where the file system has such, and a copy
 * elsewhere; each can be deleted without the other.
 */
public final class References {

    private References() {}

    /**
     * Gives the target the content of the source; what lies there is replaced.
     *
     * @throws NoSuchFileException if the source is gone
     */
    public static void link(Path source, Path target) throws IOException {
        Path temporary = AtomicFiles.system().temporaryFor(target);
        try {
            create(temporary, source);
            AtomicFiles.system().publish(temporary, target);
        } finally {
            // A rename onto another link of the same file does nothing, rename(2).
            Files.deleteIfExists(temporary);
        }
    }

    private static void create(Path temporary, Path source) throws IOException {
        try {
            Files.createLink(temporary, source);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(source, temporary);
        }
    }
}
