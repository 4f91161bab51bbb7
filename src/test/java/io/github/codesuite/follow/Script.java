package io.github.codesuite.follow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** What an operation answers, call by call; the last answer is repeated. Remembers the requests. */
public final class Script<Q, A> {

    private final Deque<Supplier<A>> answers = new ArrayDeque<>();
    private final List<Q> requests = new ArrayList<>();

    public Script<Q, A> answer(A answer) {
        answers.add(() -> answer);
        return this;
    }

    public Script<Q, A> fail(RuntimeException failure) {
        return fail(1, failure);
    }

    public Script<Q, A> fail(int times, RuntimeException failure) {
        for (int i = 0; i < times; i++) {
            answers.add(() -> {
                throw failure;
            });
        }
        return this;
    }

    public A next(Q request) {
        requests.add(request);
        if (answers.isEmpty()) {
            throw new AssertionError("nobody expected " + request.getClass().getSimpleName());
        }
        return (answers.size() > 1 ? answers.remove() : answers.element()).get();
    }

    public List<Q> requests() {
        return List.copyOf(requests);
    }
}
