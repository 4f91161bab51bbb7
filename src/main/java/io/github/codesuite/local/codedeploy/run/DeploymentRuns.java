package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.agent.Agent;
import io.github.codesuite.local.codedeploy.agent.InstanceFolder;
import io.github.codesuite.local.codedeploy.agent.Job;
import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployment.Failure;
import io.github.codesuite.local.codedeploy.state.Deployment.RollbackLinks;
import io.github.codesuite.local.codedeploy.state.Deployments.Ending;
import io.github.codesuite.local.codedeploy.state.Instance;
import io.github.codesuite.local.codedeploy.state.Status;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.poll.Ticker;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The deployments that this process carries out, each on threads of its own. Closing it stops them. Thread-safe. */
public final class DeploymentRuns implements AutoCloseable {

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final long CLOSE_SECONDS = 60;

    private final Store store;
    private final Agent agent;
    private final Daemons daemons;
    private final Rollbacks rollbacks;
    private final Ticker ticker;
    private final Consumer<String> notices;
    private final ExecutorService threads = Executors.newCachedThreadPool(DeploymentRuns::thread);
    private volatile boolean closing;

    DeploymentRuns(
            Store store, Agent agent, Daemons daemons, Rollbacks rollbacks, Ticker ticker, Consumer<String> notices) {
        this.store = store;
        this.agent = agent;
        this.daemons = daemons;
        this.rollbacks = rollbacks;
        this.ticker = ticker;
        this.notices = notices;
    }

    /** Carries out a deployment that has been recorded. */
    void start(Deployment deployment) {
        try {
            threads.execute(() -> carryOut(deployment));
        } catch (RejectedExecutionException closed) {
            finish(deployment, Optional.of(Failures.closed()), true);
        } catch (OutOfMemoryError noThread) {
            finish(deployment, Optional.of(Failures.defect(noThread)), false);
        }
    }

    /** Stops all and waits until they have come to rest. */
    @Override
    public void close() {
        closing = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                notices.accept("A deployment has not come to rest within " + CLOSE_SECONDS + " seconds");
            }
        } catch (InterruptedException enoughWaited) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Deployment deployment) {
        StopSignal stop = new StopSignal(deployment.id(), store.deployments(), () -> closing, ticker);
        Optional<Failure> failure = outcome(deployment, stop);
        finishPatiently(deployment, failure, stop);
    }

    /** A full disk or memory must not leave a deployment without an end and without a word: it is said, and tried again until closing. */
    private void finishPatiently(Deployment deployment, Optional<Failure> failure, StopSignal stop) {
        boolean said = false;
        while (true) {
            try {
                finish(deployment, failure, stop.isSet());
                return;
            } catch (UncheckedIOException | Error unwritten) {
                if (!said) {
                    notices.accept(
                            "The end of deployment " + deployment.id() + " cannot be written: " + unwritten.getMessage()
                                    + "; it is tried again until it can, make room or interrupt the build");
                    said = true;
                }
                if (closing || !pauses()) {
                    return;
                }
            }
        }
    }

    private boolean pauses() {
        try {
            ticker.sleep(RETRY);
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings(
            "IllegalCatch") // the end of a thread: whatever is thrown here must become the deployment's failure
    private Optional<Failure> outcome(Deployment deployment, StopSignal stop) {
        try {
            return new DeploymentRun(store, deployment, ticker, stop)
                    .run(
                            instance -> runOn(instance, deployment, stop),
                            new ExecutorCompletionService<>(task -> thread(task).start()));
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
            return Optional.of(Failures.closed());
        } catch (RuntimeException | Error defect) {
            return Optional.of(Failures.defect(defect));
        }
    }

    /** The end of a thread as well: one instance fails, the others go on. */
    private boolean runOn(Instance instance, Deployment deployment, StopSignal stop) throws InterruptedException {
        TargetRecorder recorder = new TargetRecorder(store, deployment, instance.name(), stop, ticker, notices);
        Job job = new Job(deployment, instance, new InstanceFolder(store.instanceFolder(instance.name())));
        try {
            return new InstanceRun(agent, job, recorder, store.installations(), daemons).run();
        } catch (RuntimeException | Error defect) {
            recorder.warn(Failures.defect(defect).message());
            return false;
        }
    }

    private void finish(Deployment deployment, Optional<Failure> failure, boolean stopped) {
        store.deployments()
                .finish(deployment.id(), current -> ending(current, failure, stopped))
                .ifPresent(this::start);
    }

    private Ending ending(Deployment current, Optional<Failure> failure, boolean stopped) {
        if (failure.isEmpty()) {
            return ending(current, Status.SUCCEEDED, failure);
        }
        if (!stopped) {
            return ending(current, Status.FAILED, failure);
        }
        return ending(
                current,
                Status.STOPPED,
                Optional.of(current.stop().isPresent() ? Failures.stopped() : Failures.closed()));
    }

    private Ending ending(Deployment current, Status outcome, Optional<Failure> failure) {
        RollbackLinks links = current.rollback();
        Deployment over = current.over(outcome, failure, links, ticker.now());
        if (closing || !Rollbacks.isWanted(current, outcome)) {
            return new Ending(over, Optional.empty());
        }
        Optional<String> obstacle = rollbacks.obstacle(over);
        if (obstacle.isPresent()) {
            return new Ending(
                    over.linked(new RollbackLinks(Optional.empty(), links.triggering(), obstacle)), Optional.empty());
        }
        Deployment rollback = rollbacks.of(over);
        Optional<String> message = Optional.of("The deployment was rolled back by " + rollback.id());
        return new Ending(
                over.linked(new RollbackLinks(Optional.of(rollback.id()), links.triggering(), message)),
                Optional.of(rollback));
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "deployment");
        thread.setDaemon(true);
        return thread;
    }
}
