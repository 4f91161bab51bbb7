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

/**
 * Does many things at a time. The first that fails, or an interrupt, stops the others; none goes on after the return.
 *
 * <p>A request to a repository is a short wait, and a module has some thirty of them: what limits a reactor is how many wait
 * at the same time.
 */
final class Parallel {

    /** Something to do; what it returns may be done after it. */
    interface Step {
        List<Step> take() throws InterruptedException;
    }

    /** Far below what one token may ask (1,200 requests a second); {@link Lanes} closes some where an account may write less. */
    static final int AT_A_TIME = 32;

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
            end(pool);
        }
    }

    /** Takes steps, and those that follow them, until none is left; what follows queues behind what was there before. */
    void take(List<Step> first) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME, Parallel::daemon);
        try {
            CompletionService<List<Step>> done = new ExecutorCompletionService<>(pool);
            first.forEach(step -> done.submit(step::take));
            for (int left = first.size(); left > 0; left--) {
                List<Step> next = await(done);
                next.forEach(step -> done.submit(step::take));
                left += next.size();
            }
        } finally {
            end(pool);
        }
    }

    private <T> T await(CompletionService<T> done) throws InterruptedException {
        Future<T> next = done.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        while (next == null) {
            meanwhile.run();
            next = done.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        }
        return result(next);
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
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
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
