package io.github.codesuite.results;

import java.util.List;

/**
 * What went wrong in a stage.
 *
 * @param message the first error
 * @param step the failing step, such as {@code BUILD} or {@code ApplicationStart of orders-local-1}
 * @param lastLines at most 20 lines of the failing step
 * @param wholeLog where the whole log is, a file or link; empty where there is none
 * @param next the next command
 */
public record StageError(String message, String step, List<String> lastLines, String wholeLog, String next) {
    public StageError {
        lastLines = List.copyOf(lastLines);
    }
}
