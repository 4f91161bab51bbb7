package io.github.codesuite.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Small answers for what only AWS shows; an operation that nobody expected is answered with status 500. Thread-safe. */
final class ScriptedAws implements Backend {

    private final Map<String, Function<Request, Reply>> answers = new ConcurrentHashMap<>();

    /** Answers one after the other; the last one is repeated. */
    ScriptedAws answers(String operation, Reply... replies) {
        Deque<Reply> rest = new ArrayDeque<>(List.of(replies));
        return does(operation, request -> next(rest));
    }

    /** JSON, one text after the other. */
    ScriptedAws json(String operation, String... bodies) {
        return answers(operation, List.of(bodies).stream().map(Reply::json).toArray(Reply[]::new));
    }

    ScriptedAws does(String operation, Function<Request, Reply> answer) {
        answers.put(operation, answer);
        return this;
    }

    @Override
    public Reply answer(Request request) {
        Function<Request, Reply> answer = answers.get(request.operation());
        if (answer == null) {
            answer = answers.get(request.method() + " *");
        }
        if (answer == null) {
            return Reply.error(501, "NobodyExpected", request.operation());
        }
        return answer.apply(request);
    }

    private static synchronized Reply next(Deque<Reply> rest) {
        return rest.size() > 1 ? rest.remove() : rest.element();
    }
}
