package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployments;
import io.github.codesuite.local.codedeploy.state.Group;
import io.github.codesuite.local.codedeploy.state.Selection;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentOption;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStyle;
import software.amazon.awssdk.services.codedeploy.model.DeploymentType;
import software.amazon.awssdk.services.codedeploy.model.LastDeploymentInfo;

/** A deployment group as the API shows it. */
final class GroupReply {

    /** The only style there is here. */
    static final DeploymentStyle STYLE = DeploymentStyle.builder()
            .deploymentType(DeploymentType.IN_PLACE)
            .deploymentOption(DeploymentOption.WITHOUT_TRAFFIC_CONTROL)
            .build();

    private GroupReply() {}

    static DeploymentGroupInfo of(Group group, Deployments deployments) {
        DeploymentGroupInfo.Builder info = DeploymentGroupInfo.builder()
                .applicationName(group.application())
                .deploymentGroupName(group.name())
                .deploymentGroupId(group.id())
                .deploymentConfigName(group.config())
                .serviceRoleArn(group.role())
                .autoRollbackConfiguration(AutoRollbacks.of(group.autoRollback()))
                .deploymentStyle(STYLE)
                .computePlatform(ComputePlatform.SERVER);
        select(info, group.selection());
        deployments.lastAttempted(group.id()).map(GroupReply::last).ifPresent(info::lastAttemptedDeployment);
        deployments
                .lastSuccessful(group.id())
                .ifPresent(successful -> info.lastSuccessfulDeployment(last(successful))
                        .targetRevision(RevisionLocations.of(successful.revision())));
        return info.build();
    }

    private static void select(DeploymentGroupInfo.Builder info, Selection selection) {
        info.onPremisesInstanceTagFilters(Selections.of(selection.filters()));
        if (!selection.tagSet().isEmpty()) {
            info.onPremisesTagSet(set -> set.onPremisesTagSetList(
                    selection.tagSet().stream().map(Selections::of).toList()));
        }
    }

    private static LastDeploymentInfo last(Deployment deployment) {
        return LastDeploymentInfo.builder()
                .deploymentId(deployment.id())
                .status(DeploymentReply.status(deployment))
                .createTime(deployment.times().create())
                .endTime(deployment.times().complete().orElse(null))
                .build();
    }
}
