package io.github.codesuite.stage.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does things four at a time. The first that fails, or an interrupt, stops the others; none goes on after the return. */
final class Parallel {

    private static final int AT_A_TIME = 4;
    private static final int LOOK_SECONDS = 1;

    private final Runnable meanwhile;

    /** @param meanwhile called about once a second while waiting */
    Parallel(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** The results, in the order of the tasks. */
    <T> List<T> run(List<Callable<T>> tasks) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME, Parallel::daemon);
        try {
            CompletionService<T> done = new ExecutorCompletionService<>(pool);
            List<Future<T>> futures = tasks.stream().map(done::submit).toList();
            for (int left = tasks.size(); left > 0; left--) {
                await(done);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    private <T> void await(CompletionService<T> done) throws InterruptedException {
        Future<T> next = done.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        while (next == null) {
            meanwhile.run();
            next = done.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        }
        result(next);
    }

    private static <T> T result(Future<T> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException failure) {
            throw rethrown(failure.getCause());
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /** Interrupted tasks end at once; an interrupt of ours is kept for later. */
    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(LOOK_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "codesuite-publish");
        thread.setDaemon(true);
        return thread;
    }
}
