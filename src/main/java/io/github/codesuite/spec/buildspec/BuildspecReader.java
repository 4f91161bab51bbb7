package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.Problems;
import java.util.Optional;

/** Reads a buildspec and reports everything that is wrong with it, with line and column. */
public final class BuildspecReader {

    private BuildspecReader() {}

    /**
     * Reads a buildspec.
     *
     * @param source the file's name for messages
     * @param problems takes what AWS rejects and what a later version of this plugin will honour (errors), and what AWS
     *     ignores (warnings with the nearest match)
     * @return empty where there was an error
     */
    public static Optional<Buildspec> read(String text, String source, Problems problems) {
        throw new UnsupportedOperationException("not there yet");
    }
}
