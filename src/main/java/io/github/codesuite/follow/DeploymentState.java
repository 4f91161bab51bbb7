package io.github.codesuite.follow;

import java.util.List;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;

/** What was last seen of a deployment and of its instances. */
public record DeploymentState(DeploymentInfo info, List<InstanceTarget> targets) {

    public DeploymentState {
        targets = List.copyOf(targets);
    }

    /** Whether the deployment ended, or has a status that this version does not know. */
    public boolean isEnded() {
        return isEnded(info);
    }

    /** As {@link #isEnded()}. */
    public static boolean isEnded(DeploymentInfo info) {
        DeploymentStatus status = info.status();
        return status == DeploymentStatus.SUCCEEDED
                || status == DeploymentStatus.FAILED
                || status == DeploymentStatus.STOPPED
                || status == DeploymentStatus.UNKNOWN_TO_SDK_VERSION;
    }
}
