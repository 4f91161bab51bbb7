package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.agent.HookWatch;
import io.github.codesuite.local.codedeploy.state.Daemon;
import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Diagnosis;
import io.github.codesuite.local.codedeploy.state.Step;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.codedeploy.state.Target;
import io.github.codesuite.poll.Ticker;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Writes down what happens on one instance in the moment in which it happens, for who looks, and for who comes after a kill. */
final class TargetRecorder implements HookWatch {

    private final Store store;
    private final Deployment deployment;
    private final String instance;
    private final StopSignal stop;
    private final Ticker ticker;
    private final Consumer<String> notices;

    TargetRecorder(
            Store store,
            Deployment deployment,
            String instance,
            StopSignal stop,
            Ticker ticker,
            Consumer<String> notices) {
        this.store = store;
        this.deployment = deployment;
        this.instance = instance;
        this.stop = stop;
        this.ticker = ticker;
        this.notices = notices;
    }

    void begun(String event) {
        change((target, now) -> target.begun(event, now));
    }

    void ended(String event, Step outcome, Diagnosis diagnosis) {
        change((target, now) -> target.ended(event, outcome, diagnosis, now).running(Optional.empty()));
    }

    void over(Step outcome) {
        change((target, now) -> target.over(outcome, now));
    }

    @Override
    public void starting(String mark) {
        change((target, now) -> target.running(Optional.of(mark)));
    }

    /** The daemon is noted before the hook is forgotten: between the two, whoever settles finds it in both and spares it. */
    @Override
    public void left(Daemon daemon) {
        store.installations().update(instance, deployment.placement().groupId(), installed -> installed.with(daemon));
        change((target, now) -> target.running(Optional.empty()));
    }

    @Override
    public boolean isStopping() {
        return stop.isSet();
    }

    @Override
    public void warn(String message) {
        notices.accept("Deployment " + deployment.id() + " on " + instance + ": " + message);
    }

    private void change(BiFunction<Target, Instant, Target> change) {
        store.deployments()
                .update(deployment.id(), all -> all.with(instance, target -> change.apply(target, ticker.now())));
    }
}
