package io.github.codesuite.local.codedeploy.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Results of workers. */
final class Results {

    private Results() {}

    /** The result of a worker that has ended. */
    static <T> T of(Future<T> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
