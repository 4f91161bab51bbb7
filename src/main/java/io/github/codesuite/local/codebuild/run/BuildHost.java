package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.poll.Deadline;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the builds of this process, each on a thread of its own. Closing it stops them and waits for their end. A build whose end
 * cannot be written down, because the disk is full, has ended all the same.
 */
public final class BuildHost implements AutoCloseable {

    /** A build that runs. */
    private record Running(Thread worker, Cancellation cancellation) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Surroundings around;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, BuildRecord> unwritten = new ConcurrentHashMap<>();

    public BuildHost(Surroundings around) {
        this.around = around;
    }

    /** Runs a build whose record has been written. */
    public void start(BuildRecord build) {
        Duration limit = around.minute().multipliedBy(build.settings().timeoutMinutes());
        Cancellation cancellation = new Cancellation(
                Deadline.in(limit, around.ticker()),
                new StopWish(around.state(), build.id(), around.ticker())::isThere);
        BuildRun run = new BuildRun(around, cancellation, build);
        Thread worker = new Thread(() -> runToItsEnd(build.id(), run), "build " + build.id());
        worker.setDaemon(true);
        running.put(build.id(), new Running(worker, cancellation));
        try {
            worker.start();
        } catch (OutOfMemoryError noThread) {
            running.remove(build.id());
            run.neverRuns(noThread);
        }
    }

    /** A build, as its record has it, or how it ended here where that could not be told; one that was cut off is settled first. */
    public Optional<BuildRecord> find(String id) {
        return Optional.ofNullable(unwritten.get(id))
                .or(() -> around.state().builds().read(id).map(new CutOffBuilds(around)::settledIfCutOff));
    }

    /** Stops a build soon; returns whether it runs here. */
    public boolean stop(String id) {
        Optional<Running> build = Optional.ofNullable(running.get(id));
        build.ifPresent(each -> each.cancellation().stop());
        return build.isPresent();
    }

    /** Stops all builds and waits until they have ended. */
    @Override
    public void close() {
        running.values().forEach(each -> each.cancellation().stop());
        for (Running each : running.values()) {
            try {
                each.worker().join(PATIENCE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void runToItsEnd(String id, BuildRun run) {
        try {
            run.run();
        } catch (UncheckedIOException | Error failure) {
            unwritten.put(id, run.build());
            around.notices().accept("The end of build " + id + " could not be written down: " + failure.getMessage());
        } finally {
            running.remove(id);
        }
    }
}
