package io.github.codesuite.console;

import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.value.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a run for a person: a table of the stages, the first error with the last lines of the failing step, where the whole
 * log is, the next command, and as its last line the verdict.
 *
 * @param stages in their order
 * @param details the folder or page where everything is found
 */
public record EndCard(List<StageResult> stages, Marks marks, String details) {

    private static final int LAST_LINES = 20;

    public EndCard {
        stages = List.copyOf(stages);
    }

    /** Says the card; of the lines of a success, a quiet console gets the verdict alone. */
    public void print(Console console) {
        if (stages.isEmpty()) {
            return;
        }
        new StageTable(stages, marks).lines().forEach(console::info);
        errorLines().forEach(console::error);
        if (hasFailed()) {
            console.error(verdict());
        } else if (console instanceof QuietConsole quiet) {
            quiet.verdict(verdict());
        } else {
            console.info(verdict());
        }
    }

    /** All lines, as a console in plain mode shows them. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(new StageTable(stages, marks).lines());
        lines.addAll(errorLines());
        lines.add(verdict());
        return lines;
    }

    /** One line: how the run ended. */
    public String verdict() {
        long succeeded = count(StageResult.Status.SUCCEEDED) + count(StageResult.Status.STARTED);
        long acted = stages.size() - count(StageResult.Status.SKIPPED);
        Duration time = stages.stream().map(StageResult::duration).reduce(Duration.ZERO, Duration::plus);
        String counts = succeeded == acted
                ? acted + (acted == 1 ? " stage" : " stages")
                : succeeded + " of " + acted + " stages succeeded";
        return "codesuite: " + outcome() + ", " + counts + ", " + Durations.words(time) + ", details in " + details;
    }

    private String outcome() {
        if (count(StageResult.Status.FAILED) > 0) {
            return "FAILED";
        }
        if (count(StageResult.Status.STOPPED) > 0) {
            return "STOPPED";
        }
        if (count(StageResult.Status.TIMED_OUT) > 0) {
            return "TIMED OUT, still running";
        }
        return count(StageResult.Status.STARTED) > 0 ? "STARTED, not followed" : "SUCCEEDED";
    }

    private boolean hasFailed() {
        return count(StageResult.Status.FAILED)
                        + count(StageResult.Status.STOPPED)
                        + count(StageResult.Status.TIMED_OUT)
                > 0;
    }

    private long count(StageResult.Status status) {
        return stages.stream().filter(stage -> stage.status() == status).count();
    }

    private List<String> errorLines() {
        Optional<StageResult> first =
                stages.stream().filter(stage -> stage.error().isPresent()).findFirst();
        return first.map(stage -> errorLines(stage, stage.error().orElseThrow()))
                .orElse(List.of());
    }

    private static List<String> errorLines(StageResult stage, StageError error) {
        List<String> lines = new ArrayList<>();
        String step = error.step().isEmpty() ? "" : ", " + error.step();
        lines.add("First error: " + stage.stage() + " of " + stage.module() + step + ":");
        error.message().lines().map(line -> "  " + RemoteText.harmless(line)).forEach(lines::add);
        List<String> last = error.lastLines();
        if (!last.isEmpty()) {
            lines.add("Last lines:");
            last.subList(Math.max(0, last.size() - LAST_LINES), last.size())
                    .forEach(line -> lines.add("  | " + RemoteText.harmless(line)));
        }
        if (!error.wholeLog().isEmpty()) {
            lines.add("Whole log: " + error.wholeLog());
        }
        if (!error.next().isEmpty()) {
            lines.add("Next: " + error.next());
        }
        return lines;
    }
}
