package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.agent.LifecycleEvents;
import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployment.Failure;
import io.github.codesuite.local.codedeploy.state.Group;
import io.github.codesuite.local.codedeploy.state.Installation;
import io.github.codesuite.local.codedeploy.state.Instance;
import io.github.codesuite.local.codedeploy.state.Revision;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.codedeploy.state.Target;
import io.github.codesuite.poll.Ticker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;

/** Takes a deployment through its instances, as many at a time as the minimum of healthy ones allows. */
final class DeploymentRun {

    /** Deploys to one instance; returns whether it succeeded. */
    @FunctionalInterface
    interface OnInstance {
        boolean run(Instance instance) throws InterruptedException;
    }

    /** How one instance ended. */
    record Ended(String instance, boolean success) {}

    private final Store store;
    private final Deployment deployment;
    private final Ticker ticker;
    private final StopSignal stop;

    DeploymentRun(Store store, Deployment deployment, Ticker ticker, StopSignal stop) {
        this.store = store;
        this.deployment = deployment;
        this.ticker = ticker;
        this.stop = stop;
    }

    /** Runs it to its end; returns why it failed, empty where it succeeded. */
    Optional<Failure> run(OnInstance onInstance, CompletionService<Ended> workers) throws InterruptedException {
        Optional<Group> group = store.groups().of(deployment.placement().application()).stream()
                .filter(each -> each.id().equals(deployment.placement().groupId()))
                .findFirst();
        if (group.isEmpty()) {
            return Optional.of(Failures.groupMissing(deployment));
        }
        List<Instance> fleet = store.instances().selectedBy(group.get().selection());
        List<Instance> chosen = order().of(new TargetChoice(store).of(deployment, fleet));
        List<Target> targets = chosen.stream()
                .map(instance -> Target.pending(instance, LifecycleEvents.IN_ORDER, ticker.now()))
                .toList();
        store.deployments().update(deployment.id(), created -> created.started(targets, ticker.now()));
        if (chosen.isEmpty()) {
            return Optional.of(Failures.noInstances(deployment, fleet.size()));
        }
        return roll(new ArrayDeque<>(chosen), health(fleet), onInstance, workers);
    }

    private Optional<Failure> roll(
            Deque<Instance> waiting, FleetHealth health, OnInstance onInstance, CompletionService<Ended> workers)
            throws InterruptedException {
        if (health.isImpossible()) {
            return Optional.of(Failures.minimumTooHigh(deployment));
        }
        while (true) {
            while (!waiting.isEmpty()
                    && !isToEnd(health)
                    && health.mayTake(waiting.element().name())) {
                Instance next = waiting.remove();
                health.taken(next.name());
                workers.submit(() -> new Ended(next.name(), onInstance.run(next)));
            }
            if (!health.isAnyUnderWay()) {
                boolean complete = waiting.isEmpty() && health.isSuccess();
                return complete ? Optional.empty() : Optional.of(Failures.tooManyFailed());
            }
            Ended ended = Results.of(workers.take());
            health.ended(ended.instance(), ended.success());
        }
    }

    private boolean isToEnd(FleetHealth health) {
        return health.isExhausted() || stop.isSet();
    }

    private FleetHealth health(List<Instance> fleet) {
        List<String> healthy = fleet.stream()
                .map(Instance::name)
                .filter(name -> installation(name).healthy())
                .toList();
        return new FleetHealth(
                store.configs().get(deployment.options().config()).minimum(), fleet.size(), healthy);
    }

    private FleetOrder order() {
        Optional<Revision> current = store.deployments()
                .lastSuccessful(deployment.placement().groupId())
                .map(Deployment::revision);
        return new FleetOrder(this::installation, current);
    }

    private Installation installation(String instance) {
        return store.installations().get(instance, deployment.placement().groupId());
    }
}
