package io.github.codesuite.console;

import io.github.codesuite.results.StageResult;
import io.github.codesuite.value.Durations;
import java.util.List;
import java.util.function.Function;

/** Stages as lines with aligned columns: mark, stage, module, duration, and what came out. */
record StageTable(List<StageResult> stages, Marks marks) {

    List<String> lines() {
        int mark = width(stage -> marks.of(stage.status()));
        int name = width(StageResult::stage);
        int module = width(StageResult::module);
        int duration = width(stage -> Durations.words(stage.duration()));
        return stages.stream()
                .map(stage -> String.join(
                                "  ",
                                left(marks.of(stage.status()), mark),
                                left(stage.stage(), name),
                                left(stage.module(), module),
                                right(Durations.words(stage.duration()), duration),
                                outcome(stage))
                        .stripTrailing())
                .map(line -> "  " + line)
                .toList();
    }

    private int width(Function<StageResult, String> cell) {
        return stages.stream().map(cell).mapToInt(String::length).max().orElse(0);
    }

    private static String outcome(StageResult stage) {
        String summary = RemoteText.harmless(stage.summary());
        boolean idIsNew = !stage.id().isEmpty() && !summary.contains(stage.id());
        if (!idIsNew) {
            return summary;
        }
        return summary.isEmpty() ? stage.id() : stage.id() + ": " + summary;
    }

    private static String left(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String right(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }
}
