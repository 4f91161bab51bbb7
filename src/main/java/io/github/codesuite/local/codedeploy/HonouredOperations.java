package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.guard.Honoured;
import java.util.stream.Stream;

/** CodeDeploy's table: servers, in place, revisions in S3. */
final class HonouredOperations {

    private static final String[] REVISION = {
        "revision.revisionType",
        "revision.s3Location.bucket",
        "revision.s3Location.key",
        "revision.s3Location.bundleType",
        "revision.s3Location.eTag"
    };

    private static final String[] GROUP = {
        "applicationName",
        "deploymentConfigName",
        "serviceRoleArn",
        "onPremisesInstanceTagFilters.Key",
        "onPremisesInstanceTagFilters.Value",
        "onPremisesInstanceTagFilters.Type",
        "onPremisesTagSet.onPremisesTagSetList.Key",
        "onPremisesTagSet.onPremisesTagSetList.Value",
        "onPremisesTagSet.onPremisesTagSetList.Type",
        "autoRollbackConfiguration.enabled",
        "autoRollbackConfiguration.events",
        "deploymentStyle.deploymentType",
        "deploymentStyle.deploymentOption"
    };

    private HonouredOperations() {}

    static Honoured table() {
        return deployments(configs(fleet(groups(applications(Honoured.nothing())))));
    }

    private static Honoured applications(Honoured table) {
        return table.operation("CreateApplication", "applicationName", "computePlatform")
                .operation("GetApplication", "applicationName")
                .operation("ListApplications", "nextToken")
                .operation("DeleteApplication", "applicationName")
                .operation("RegisterApplicationRevision", plus(REVISION, "applicationName", "description"))
                .operation("GetApplicationRevision", plus(REVISION, "applicationName"));
    }

    private static Honoured groups(Honoured table) {
        return table.operation("CreateDeploymentGroup", plus(GROUP, "deploymentGroupName"))
                .operation("UpdateDeploymentGroup", plus(GROUP, "currentDeploymentGroupName", "newDeploymentGroupName"))
                .operation("GetDeploymentGroup", "applicationName", "deploymentGroupName")
                .operation("ListDeploymentGroups", "applicationName", "nextToken")
                .operation("DeleteDeploymentGroup", "applicationName", "deploymentGroupName");
    }

    private static Honoured fleet(Honoured table) {
        return table.operation("RegisterOnPremisesInstance", "instanceName", "iamUserArn", "iamSessionArn")
                .operation("DeregisterOnPremisesInstance", "instanceName")
                .operation("AddTagsToOnPremisesInstances", "instanceNames", "tags.Key", "tags.Value")
                .operation("RemoveTagsFromOnPremisesInstances", "instanceNames", "tags.Key", "tags.Value")
                .operation("GetOnPremisesInstance", "instanceName")
                .operation("BatchGetOnPremisesInstances", "instanceNames")
                .operation(
                        "ListOnPremisesInstances",
                        "registrationStatus",
                        "tagFilters.Key",
                        "tagFilters.Value",
                        "tagFilters.Type",
                        "nextToken");
    }

    private static Honoured configs(Honoured table) {
        return table.operation(
                        "CreateDeploymentConfig",
                        "deploymentConfigName",
                        "computePlatform",
                        "minimumHealthyHosts.type",
                        "minimumHealthyHosts.value")
                .operation("GetDeploymentConfig", "deploymentConfigName")
                .operation("ListDeploymentConfigs", "nextToken");
    }

    private static Honoured deployments(Honoured table) {
        return table.operation(
                        "CreateDeployment",
                        plus(
                                REVISION,
                                "applicationName",
                                "deploymentGroupName",
                                "deploymentConfigName",
                                "description",
                                "ignoreApplicationStopFailures",
                                "autoRollbackConfiguration.enabled",
                                "autoRollbackConfiguration.events",
                                "updateOutdatedInstancesOnly",
                                "fileExistsBehavior"))
                .operation("GetDeployment", "deploymentId")
                .operation("BatchGetDeployments", "deploymentIds")
                .operation(
                        "ListDeployments",
                        "applicationName",
                        "deploymentGroupName",
                        "includeOnlyStatuses",
                        "createTimeRange.start",
                        "createTimeRange.end",
                        "nextToken")
                .operation("ListDeploymentTargets", "deploymentId", "targetFilters", "nextToken")
                .operation("GetDeploymentTarget", "deploymentId", "targetId")
                .operation("BatchGetDeploymentTargets", "deploymentId", "targetIds")
                .operation("StopDeployment", "deploymentId", "autoRollbackEnabled");
    }

    private static String[] plus(String[] members, String... more) {
        return Stream.of(members, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
