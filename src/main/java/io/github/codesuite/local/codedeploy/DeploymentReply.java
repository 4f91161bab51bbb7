package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployment.RollbackLinks;
import io.github.codesuite.local.codedeploy.state.DeploymentOptions;
import io.github.codesuite.local.codedeploy.state.Step;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentOverview;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.RollbackInfo;

/** A deployment as the API shows it. */
final class DeploymentReply {

    private DeploymentReply() {}

    static DeploymentStatus status(Deployment deployment) {
        return DeploymentStatus.valueOf(deployment.status().name());
    }

    static DeploymentInfo of(Deployment deployment) {
        DeploymentOptions options = deployment.options();
        DeploymentInfo.Builder info = DeploymentInfo.builder()
                .deploymentId(deployment.id())
                .applicationName(deployment.placement().application())
                .deploymentGroupName(deployment.placement().group())
                .deploymentConfigName(options.config())
                .description(options.description().isEmpty() ? null : options.description())
                .creator(deployment.creator())
                .status(status(deployment))
                .revision(RevisionLocations.of(deployment.revision()))
                .ignoreApplicationStopFailures(options.ignoreApplicationStopFailures())
                .updateOutdatedInstancesOnly(options.updateOutdatedInstancesOnly())
                .fileExistsBehavior(options.fileExists())
                .autoRollbackConfiguration(AutoRollbacks.of(options.autoRollback()))
                .deploymentStyle(GroupReply.STYLE)
                .computePlatform(ComputePlatform.SERVER)
                .instanceTerminationWaitTimeStarted(false);
        addProgress(info, deployment);
        return info.build();
    }

    private static void addProgress(DeploymentInfo.Builder info, Deployment deployment) {
        info.createTime(deployment.times().create())
                .startTime(deployment.times().start().orElse(null))
                .completeTime(deployment.times().complete().orElse(null))
                .deploymentOverview(overview(deployment));
        deployment.previous().map(RevisionLocations::of).ifPresent(info::previousRevision);
        deployment
                .failure()
                .ifPresent(failure -> info.errorInformation(
                        error -> error.code(failure.code()).message(failure.message())));
        if (!deployment.rollback().equals(RollbackLinks.none())) {
            info.rollbackInfo(rollback(deployment.rollback()));
        }
    }

    private static DeploymentOverview overview(Deployment deployment) {
        return DeploymentOverview.builder()
                .pending(deployment.count(Step.PENDING))
                .inProgress(deployment.count(Step.IN_PROGRESS))
                .succeeded(deployment.count(Step.SUCCEEDED))
                .failed(deployment.count(Step.FAILED))
                .skipped(deployment.count(Step.SKIPPED))
                .ready(0L)
                .build();
    }

    private static RollbackInfo rollback(RollbackLinks links) {
        return RollbackInfo.builder()
                .rollbackDeploymentId(links.rollback().orElse(null))
                .rollbackTriggeringDeploymentId(links.triggering().orElse(null))
                .rollbackMessage(links.message().orElse(null))
                .build();
    }
}
