package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Diagnosis;
import io.github.codesuite.local.codedeploy.state.Event;
import io.github.codesuite.local.codedeploy.state.Target;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTarget;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTargetType;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;
import software.amazon.awssdk.services.codedeploy.model.LifecycleErrorCode;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventStatus;
import software.amazon.awssdk.services.codedeploy.model.TargetStatus;

/** A target as the API shows it. */
final class TargetReply {

    private TargetReply() {}

    static TargetStatus status(Target target) {
        return TargetStatus.valueOf(target.step().name());
    }

    static DeploymentTarget of(Deployment deployment, Target target) {
        return DeploymentTarget.builder()
                .deploymentTargetType(DeploymentTargetType.INSTANCE_TARGET)
                .instanceTarget(instance -> instance.deploymentId(deployment.id())
                        .targetId(target.instance())
                        .targetArn(target.arn())
                        .status(status(target))
                        .lastUpdatedAt(target.updated())
                        .lifecycleEvents(
                                target.events().stream().map(TargetReply::event).toList()))
                .build();
    }

    private static LifecycleEvent event(Event event) {
        LifecycleEvent.Builder shown = LifecycleEvent.builder()
                .lifecycleEventName(event.name())
                .status(LifecycleEventStatus.valueOf(event.step().name()))
                .startTime(event.start().orElse(null))
                .endTime(event.end().orElse(null));
        event.diagnosis().map(TargetReply::diagnostics).ifPresent(shown::diagnostics);
        return shown.build();
    }

    private static Diagnostics diagnostics(Diagnosis diagnosis) {
        return Diagnostics.builder()
                .errorCode(LifecycleErrorCode.valueOf(diagnosis.code().name()))
                .scriptName(diagnosis.script())
                .message(diagnosis.message())
                .logTail(diagnosis.logTail())
                .build();
    }
}
