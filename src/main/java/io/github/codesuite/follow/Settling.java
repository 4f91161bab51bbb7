package io.github.codesuite.follow;

import io.github.codesuite.poll.Deadline;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackEvent;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.TargetStatus;

/**
 * The time after a deployment's end in which its instances still settle and its rollback is announced: over when both are
 * known, or at the limit.
 */
final class Settling {

    private final Deadline limit;
    private boolean isRollbackKnown;
    private boolean areInstancesKnown;

    Settling(Deadline limit, boolean canSeeInstances) {
        this.limit = limit;
        this.areInstancesKnown = !canSeeInstances;
    }

    void saw(DeploymentInfo info) {
        isRollbackKnown = info.rollbackInfo() != null || !mustRollBack(info);
    }

    void saw(List<InstanceTarget> targets) {
        areInstancesKnown = targets.stream().noneMatch(target -> target.status() == TargetStatus.IN_PROGRESS);
    }

    void lostInstances() {
        areInstancesKnown = true;
    }

    boolean isOver() {
        return (isRollbackKnown && areInstancesKnown) || limit.isReached();
    }

    Duration untilOver() {
        return limit.remaining();
    }

    private static boolean mustRollBack(DeploymentInfo info) {
        if (info.autoRollbackConfiguration() == null
                || !Boolean.TRUE.equals(info.autoRollbackConfiguration().enabled())) {
            return false;
        }
        List<AutoRollbackEvent> events = info.autoRollbackConfiguration().events();
        return (info.status() == DeploymentStatus.FAILED && events.contains(AutoRollbackEvent.DEPLOYMENT_FAILURE))
                || (info.status() == DeploymentStatus.STOPPED
                        && events.contains(AutoRollbackEvent.DEPLOYMENT_STOP_ON_REQUEST));
    }
}
