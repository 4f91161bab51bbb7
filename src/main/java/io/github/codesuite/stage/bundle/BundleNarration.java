package io.github.codesuite.stage.bundle;

import io.github.codesuite.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;

/** The moments of bundling, in order, all on the thread that runs the stage. */
public interface BundleNarration {

    /** Something is fine, but; none, one or many, before anything is written. */
    void warning(Problem warning);

    /**
     * The bundle stands in its place; once, and the last moment.
     *
     * @param size in bytes
     * @param sha256 lower-case hex
     */
    void written(Path bundle, int entries, long size, String sha256, Duration took);
}
