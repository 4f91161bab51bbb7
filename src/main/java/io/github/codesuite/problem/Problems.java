package io.github.codesuite.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems so that all of them are reported together; not thread-safe. */
public final class Problems {

    private final List<Problem> collected = new ArrayList<>();

    /** Adds a problem; the same problem twice counts once. */
    public void add(Problem problem) {
        if (!collected.contains(problem)) {
            collected.add(problem);
        }
    }

    /** Adds a problem that stops the build. */
    public void error(Location location, String found, String remedy) {
        add(Problem.error(location, found, remedy));
    }

    /** Adds a problem that AWS would accept. */
    public void warning(Location location, String found, String remedy) {
        add(Problem.warning(location, found, remedy));
    }

    /** Adds all of another collection. */
    public void addAll(Iterable<Problem> others) {
        others.forEach(this::add);
    }

    /** All problems in the order in which they were found. */
    public List<Problem> all() {
        return List.copyOf(collected);
    }

    /** Whether at least one problem stops the build. */
    public boolean hasErrors() {
        return collected.stream().anyMatch(Problem::isError);
    }

    /**
     * Ends the collecting where something is wrong.
     *
     * @throws ProblemsException if at least one problem stops the build; it carries all errors
     */
    public void throwIfAny() {
        if (hasErrors()) {
            throw new ProblemsException(
                    collected.stream().filter(Problem::isError).toList());
        }
    }
}
