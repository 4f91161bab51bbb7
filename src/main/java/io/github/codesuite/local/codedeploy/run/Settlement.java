package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployments.Ending;
import io.github.codesuite.local.codedeploy.state.Status;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.codedeploy.state.Target;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.poll.Ticker;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Ends the deployments whose process has died: the hook that ran is ended, what successful hooks have left running is
 * spared, the deployment has failed. What was half installed stands in the instance's cleanup list, for the next
 * deployment to remove.
 */
public final class Settlement {

    private final Store store;
    private final Processes processes;
    private final Ticker ticker;
    private final Consumer<String> notices;

    Settlement(Store store, Processes processes, Ticker ticker, Consumer<String> notices) {
        this.store = store;
        this.processes = processes;
        this.ticker = ticker;
        this.notices = notices;
    }

    void settle() {
        store.deployments().active().filter(active -> !active.owner().isAlive()).forEach(this::settle);
    }

    /** The deployment as it is, or as it is once it has been settled. */
    public Deployment settledIfCutOff(Deployment deployment) {
        if (deployment.status().isOver() || deployment.owner().isAlive()) {
            return deployment;
        }
        settle(deployment);
        return store.deployments().get(deployment.id());
    }

    private void settle(Deployment orphan) {
        orphan.targets().forEach(target -> endHook(orphan, target));
        store.deployments().finish(orphan.id(), current -> new Ending(cutOff(current), Optional.empty()));
        notices.accept("Deployment " + orphan.id() + " to " + orphan.placement().group() + " was cut off, its process "
                + orphan.owner().pid() + " has died: it is marked Failed");
    }

    private Deployment cutOff(Deployment current) {
        return current.over(
                Status.FAILED, Optional.of(Failures.cutOff(current.owner())), current.rollback(), ticker.now());
    }

    private void endHook(Deployment orphan, Target target) {
        target.hook().filter(mark -> !isDaemon(orphan, target, mark)).ifPresent(mark -> {
            for (ProcessRecord ended : processes.endOwnedBy(mark)) {
                notices.accept("Ended process " + ended.pid() + " (" + ended.command() + "), which a hook of "
                        + orphan.id() + " on " + target.instance() + " was running");
            }
        });
    }

    private boolean isDaemon(Deployment orphan, Target target, String mark) {
        return store.installations().get(target.instance(), orphan.placement().groupId()).daemons().stream()
                .anyMatch(daemon -> daemon.mark().equals(mark));
    }
}
