package io.github.codesuite.mojo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;

/**
 * Who waits for the end of the reactor, who is still to come, and who acts: exactly one of those that arrive, and nobody
 * before the last. Lives in the session, in the JDK's types. Thread-safe.
 */
final class Collector {

    private static final String ACT = "act";

    private final SessionState state;
    private final Set<String> expected;
    private final Set<String> arrived;
    private final ConcurrentMap<String, String> waiting;

    /** @param expected the executions that will run */
    Collector(SessionState state, Set<String> expected) {
        this.state = state;
        this.expected = Set.copyOf(expected);
        this.arrived = state.set("arrived");
        this.waiting = state.map("waiting");
    }

    /** Takes a record of an earlier build. */
    void adopt(String key, String json) {
        waiting.putIfAbsent(key, json);
    }

    /**
     * An execution has arrived: it ran, or was skipped.
     *
     * @param json what it leaves to be done at the end; empty where there is nothing
     * @return what the caller has to do now: everything that waits, or nothing yet. An execution that nobody expected and
     *     that comes after the end gets what it brought; one that runs a second time after the end gets nothing.
     */
    List<String> arrive(String key, Optional<String> json) {
        if (arrived.contains(key) && hasActed()) {
            return List.of();
        }
        json.ifPresent(record -> waiting.put(key, record));
        arrived.add(key);
        if (arrived.containsAll(expected) && state.isFirst(ACT)) {
            return drain(Set.copyOf(waiting.keySet()));
        }
        return !expected.contains(key) && hasActed() ? drain(Set.of(key)) : List.of();
    }

    /** The executions that have not arrived yet. */
    Set<String> outstanding() {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(arrived);
        return missing;
    }

    /** What still waits. */
    List<String> waiting() {
        return List.copyOf(waiting.values());
    }

    /** Whether somebody has acted, or is acting. */
    boolean hasActed() {
        return state.hasHappened(ACT);
    }

    private List<String> drain(Set<String> keys) {
        return keys.stream()
                .sorted(Comparator.naturalOrder())
                .flatMap(key -> Optional.ofNullable(waiting.remove(key)).stream())
                .toList();
    }
}
