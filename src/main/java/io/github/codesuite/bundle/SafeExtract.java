package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Path;

/** Extracts archives of strangers: nothing outside the target, no links out of it, no devices, bounded in size and count. */
public final class SafeExtract {

    private SafeExtract() {}

    /**
     * Extracts a zip, tar or gzipped tar into an empty or new folder, with modes and inner links.
     *
     * @throws UnsafeArchiveException before anything is written, if an entry may not be there; names the entry
     */
    public static void into(Path archive, Path target) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Throws like {@link #into} but writes nothing. */
    public static void check(Path archive) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }
}
