package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.poll.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the builds of this process, each on a thread of its own. Closing it stops them and waits for their end. */
public final class BuildHost implements AutoCloseable {

    /** A build that runs. */
    private record Running(Thread worker, Cancellation cancellation) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Surroundings around;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    public BuildHost(Surroundings around) {
        this.around = around;
    }

    /** Runs a build whose record has been written. */
    public void start(BuildRecord build) {
        Duration limit = around.minute().multipliedBy(build.settings().timeoutMinutes());
        Cancellation cancellation = new Cancellation(Deadline.in(limit, around.ticker()));
        BuildRun run = new BuildRun(around, cancellation, build);
        Thread worker = new Thread(() -> runToItsEnd(build.id(), run), "build " + build.id());
        worker.setDaemon(true);
        running.put(build.id(), new Running(worker, cancellation));
        worker.start();
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
        } finally {
            running.remove(id);
        }
    }
}
