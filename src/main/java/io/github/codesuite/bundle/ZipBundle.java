package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes reproducible zips: sorted entries, fixed times, unix modes, symbolic links preserved. */
public final class ZipBundle {

    /**
     * What was written.
     *
     * @param sha256 lower-case hex
     * @param size in bytes
     * @param entries how many entries
     */
    public record Written(Path file, String sha256, long size, int entries) {}

    private ZipBundle() {}

    /** Writes atomically: the target is the whole zip or untouched. */
    public static Written write(List<BundleEntry> entries, Path target) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }
}
