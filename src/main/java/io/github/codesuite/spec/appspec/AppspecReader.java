package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Problems;
import java.util.Optional;

/** Reads an AppSpec and reports everything that is wrong with it, with line and column. */
public final class AppspecReader {

    private AppspecReader() {}

    /**
     * Reads an AppSpec of servers.
     *
     * @param source the file's name for messages
     * @param problems takes what the agent rejects (errors) and what it silently ignores or misreads (warnings)
     * @return empty where there was an error
     */
    public static Optional<Appspec> read(String text, String source, Problems problems) {
        throw new UnsupportedOperationException("not there yet");
    }
}
