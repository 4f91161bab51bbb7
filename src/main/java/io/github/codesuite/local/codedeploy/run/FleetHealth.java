package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.DeploymentConfig.Minimum;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the healthy instances of a group while a deployment goes on, so that it never takes their number below the
 * minimum (user guide, instance health). Not thread-safe.
 */
final class FleetHealth {

    private final int total;
    private final int minimum;
    private final Set<String> healthy;
    private int underWay;
    private int failed;
    private int succeeded;

    /**
     * @param total the instances of the group
     * @param healthy those whose last deployment succeeded
     */
    FleetHealth(Minimum minimum, int total, Collection<String> healthy) {
        this.total = total;
        this.minimum = minimum.of(total);
        this.healthy = new HashSet<>(healthy);
    }

    /** Whether the minimum leaves no instance to begin with: such a deployment fails at once. */
    boolean isImpossible() {
        return minimum >= total;
    }

    /** Whether an instance may be taken out now: one that is unhealthy takes nothing away. */
    boolean mayTake(String instance) {
        boolean affordable = !healthy.contains(instance) || healthy.size() > minimum;
        return underWay < total - minimum && affordable;
    }

    void taken(String instance) {
        healthy.remove(instance);
        underWay++;
    }

    void ended(String instance, boolean success) {
        underWay--;
        if (success) {
            succeeded++;
            healthy.add(instance);
        } else {
            failed++;
        }
    }

    boolean isAnyUnderWay() {
        return underWay > 0;
    }

    /**
     * Whether so many have failed that no further instance may be risked. A failure of the last one comes too late to
     * stop anything, which is why such a deployment still succeeds.
     */
    boolean isExhausted() {
        return failed > 0 && total - failed <= minimum;
    }

    /** Whether the deployment, now over, has succeeded: enough are healthy, and at least one was deployed to. */
    boolean isSuccess() {
        return succeeded > 0 && healthy.size() >= minimum;
    }
}
