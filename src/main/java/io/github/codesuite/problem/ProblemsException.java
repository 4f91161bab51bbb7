package io.github.codesuite.problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the user wrote cannot be used; carries every problem, numbered in its message. */
public final class ProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemsException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String heading = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return IntStream.range(0, problems.size())
                .mapToObj(index -> "  " + (index + 1) + ". " + problems.get(index))
                .collect(Collectors.joining("\n", heading + ", nothing was started:\n", ""));
    }
}
