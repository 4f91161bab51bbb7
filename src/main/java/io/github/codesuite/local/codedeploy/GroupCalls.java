package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.run.Removal;
import io.github.codesuite.local.codedeploy.state.AutoRollback;
import io.github.codesuite.local.codedeploy.state.DeploymentConfig;
import io.github.codesuite.local.codedeploy.state.Group;
import io.github.codesuite.local.codedeploy.state.Selection;
import io.github.codesuite.local.codedeploy.state.Store;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentGroupRequest;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentGroupResponse;
import software.amazon.awssdk.services.codedeploy.model.DeleteDeploymentGroupRequest;
import software.amazon.awssdk.services.codedeploy.model.DeleteDeploymentGroupResponse;
import software.amazon.awssdk.services.codedeploy.model.DeploymentOption;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStyle;
import software.amazon.awssdk.services.codedeploy.model.DeploymentType;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentGroupRequest;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentGroupResponse;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentGroupsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentGroupsResponse;
import software.amazon.awssdk.services.codedeploy.model.RoleRequiredException;
import software.amazon.awssdk.services.codedeploy.model.UpdateDeploymentGroupRequest;
import software.amazon.awssdk.services.codedeploy.model.UpdateDeploymentGroupResponse;

/** Requests about deployment groups. */
final class GroupCalls {

    private final Store store;
    private final Removal removal;

    GroupCalls(Store store, Removal removal) {
        this.store = store;
        this.removal = removal;
    }

    CreateDeploymentGroupResponse create(CreateDeploymentGroupRequest request) {
        String application = application(request.applicationName());
        checkStyle(request.deploymentStyle());
        Group group = new Group(
                application,
                Given.group(request.deploymentGroupName()),
                UUID.randomUUID().toString(),
                config(request.deploymentConfigName()).orElse(DeploymentConfig.DEFAULT),
                Given.required(
                        request.serviceRoleArn(), RoleRequiredException.builder(), "A service role ARN is required"),
                Selections.read(request.onPremisesInstanceTagFilters(), request.onPremisesTagSet()),
                Optional.ofNullable(request.autoRollbackConfiguration())
                        .map(AutoRollbacks::read)
                        .orElse(AutoRollback.never()));
        store.groups().create(group);
        return CreateDeploymentGroupResponse.builder()
                .deploymentGroupId(group.id())
                .build();
    }

    UpdateDeploymentGroupResponse update(UpdateDeploymentGroupRequest request) {
        String application = application(request.applicationName());
        checkStyle(request.deploymentStyle());
        Optional<String> config = config(request.deploymentConfigName());
        store.groups()
                .update(
                        application,
                        Given.group(request.currentDeploymentGroupName()),
                        old -> new Group(
                                application,
                                Optional.ofNullable(request.newDeploymentGroupName())
                                        .map(Given::group)
                                        .orElse(old.name()),
                                old.id(),
                                config.orElse(old.config()),
                                Optional.ofNullable(request.serviceRoleArn()).orElse(old.role()),
                                selection(request, old.selection()),
                                Optional.ofNullable(request.autoRollbackConfiguration())
                                        .map(AutoRollbacks::read)
                                        .orElse(old.autoRollback())));
        return UpdateDeploymentGroupResponse.builder().build();
    }

    GetDeploymentGroupResponse get(GetDeploymentGroupRequest request) {
        Group group =
                store.groups().get(application(request.applicationName()), Given.group(request.deploymentGroupName()));
        return GetDeploymentGroupResponse.builder()
                .deploymentGroupInfo(GroupReply.of(group, store.deployments()))
                .build();
    }

    ListDeploymentGroupsResponse list(ListDeploymentGroupsRequest request) {
        String application = application(request.applicationName());
        Page<String> page = Page.of(
                store.groups().of(application).stream()
                        .map(Group::name)
                        .sorted()
                        .toList(),
                request.nextToken());
        return ListDeploymentGroupsResponse.builder()
                .applicationName(application)
                .deploymentGroups(page.items())
                .nextToken(page.token())
                .build();
    }

    DeleteDeploymentGroupResponse delete(DeleteDeploymentGroupRequest request) {
        store.groups()
                .find(Given.application(request.applicationName()), Given.group(request.deploymentGroupName()))
                .ifPresent(removal::group);
        return DeleteDeploymentGroupResponse.builder().build();
    }

    private static Selection selection(UpdateDeploymentGroupRequest request, Selection old) {
        boolean isGiven = request.hasOnPremisesInstanceTagFilters() || request.onPremisesTagSet() != null;
        return isGiven ? Selections.read(request.onPremisesInstanceTagFilters(), request.onPremisesTagSet()) : old;
    }

    private static void checkStyle(@Nullable DeploymentStyle style) {
        if (style != null) {
            Given.only("deploymentType", style.deploymentTypeAsString(), DeploymentType.IN_PLACE.toString());
            Given.only(
                    "deploymentOption",
                    style.deploymentOptionAsString(),
                    DeploymentOption.WITHOUT_TRAFFIC_CONTROL.toString());
        }
    }

    private Optional<String> config(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(Given::config)
                .map(given -> store.configs().get(given).name());
    }

    private String application(@Nullable String name) {
        return store.applications().get(Given.application(name)).name();
    }
}
