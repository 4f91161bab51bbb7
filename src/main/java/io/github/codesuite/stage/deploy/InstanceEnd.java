package io.github.codesuite.stage.deploy;

import io.github.codesuite.follow.DeploymentState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventStatus;

/**
 * How an instance ended.
 *
 * @param status CodeDeploy's word
 * @param failedEvent the event that failed
 * @param rollback CodeDeploy's word for the instance in the deployment that rolled back
 */
public record InstanceEnd(String name, String status, Optional<String> failedEvent, Optional<String> rollback) {

    static List<InstanceEnd> of(DeploymentState deployment, Optional<DeploymentState> rollback) {
        Map<String, String> after = rollback.map(DeploymentState::targets).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        InstanceTarget::targetId, InstanceTarget::statusAsString, (first, second) -> second));
        return deployment.targets().stream()
                .map(target -> new InstanceEnd(
                        target.targetId(),
                        target.statusAsString(),
                        failed(target).map(LifecycleEvent::lifecycleEventName),
                        Optional.ofNullable(after.get(target.targetId()))))
                .toList();
    }

    static Optional<LifecycleEvent> failed(InstanceTarget target) {
        return target.lifecycleEvents().stream()
                .filter(event -> event.status() == LifecycleEventStatus.FAILED)
                .findFirst();
    }
}
