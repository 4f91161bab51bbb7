package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/** Counts the nesting before a tree is made: making one is recursive and would end the thread's stack. */
final class Depth {

    /** No specification of AWS is nested deeper than a dozen levels. */
    static final int MAX = 100;

    private Depth() {}

    static void check(String text, LoadSettings settings, String source, Problems problems) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += change(event.getEventId());
            if (depth > MAX) {
                problems.error(
                        SyntaxProblem.location(event.getStartMark(), source),
                        "lists and maps are nested more than " + MAX + " deep",
                        "check the brackets; no specification of AWS needs that");
                return;
            }
        }
    }

    private static int change(Event.ID event) {
        return switch (event) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            default -> 0;
        };
    }
}
