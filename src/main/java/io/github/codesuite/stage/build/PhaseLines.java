package io.github.codesuite.stage.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last lines of each phase of a log, told apart by the lines that CodeBuild itself writes into it. */
final class PhaseLines {

    private static final int LAST = 20;

    private static final Pattern BEGIN = Pattern.compile("\\[Container\\] \\S+ \\S+ Entering phase (\\w+)\\s*");
    private static final Pattern END =
            Pattern.compile("\\[Container\\] \\S+ \\S+ Phase complete: (\\w+) State: \\w+\\s*");

    private final Deque<String> lines = new ArrayDeque<>();
    private final Map<String, List<String>> ofPhase = new HashMap<>();

    void add(String line) {
        Matcher end = END.matcher(line);
        if (end.matches()) {
            ofPhase.put(end.group(1), List.copyOf(lines));
        }
        if (BEGIN.matcher(line).matches()) {
            lines.clear();
            return;
        }
        if (lines.size() == LAST) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** The last lines of a phase; of the whole log where it does not say when the phase ended. */
    List<String> of(String phase) {
        return ofPhase.getOrDefault(phase, List.copyOf(lines));
    }
}
