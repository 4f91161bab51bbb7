package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployments;
import io.github.codesuite.local.codedeploy.state.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentTargetsRequest;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentTargetsResponse;
import software.amazon.awssdk.services.codedeploy.model.DeploymentNotStartedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTargetDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTargetIdRequiredException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTargetListSizeExceededException;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentTargetRequest;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentTargetResponse;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentTargetsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentTargetsResponse;
import software.amazon.awssdk.services.codedeploy.model.TargetFilterName;

/** Requests about what a deployment does on its instances; a target's id is its instance's name. */
final class TargetCalls {

    /** At most so many targets in one call (API reference, BatchGetDeploymentTargets). */
    private static final int BATCH = 25;

    private final Deployments deployments;

    TargetCalls(Deployments deployments) {
        this.deployments = deployments;
    }

    ListDeploymentTargetsResponse list(ListDeploymentTargetsRequest request) {
        Deployment deployment = started(request.deploymentId());
        List<String> statuses = statuses(request.targetFilters());
        Page<String> page = Page.of(
                deployment.targets().stream()
                        .filter(target -> statuses.isEmpty()
                                || statuses.contains(TargetReply.status(target).toString()))
                        .map(Target::instance)
                        .toList(),
                request.nextToken());
        return ListDeploymentTargetsResponse.builder()
                .targetIds(page.items())
                .nextToken(page.token())
                .build();
    }

    GetDeploymentTargetResponse get(GetDeploymentTargetRequest request) {
        Deployment deployment = started(request.deploymentId());
        return GetDeploymentTargetResponse.builder()
                .deploymentTarget(TargetReply.of(deployment, target(deployment, request.targetId())))
                .build();
    }

    BatchGetDeploymentTargetsResponse getAll(BatchGetDeploymentTargetsRequest request) {
        Deployment deployment = started(request.deploymentId());
        List<String> ids = Given.some(
                request.targetIds(),
                DeploymentTargetIdRequiredException.builder(),
                BATCH,
                DeploymentTargetListSizeExceededException.builder());
        return BatchGetDeploymentTargetsResponse.builder()
                .deploymentTargets(ids.stream()
                        .map(id -> TargetReply.of(deployment, target(deployment, id)))
                        .toList())
                .build();
    }

    private Deployment started(@Nullable String id) {
        Deployment deployment = deployments.get(Given.deploymentId(id));
        if (!deployment.status().isStarted()) {
            throw CodeDeployFaults.of(
                    DeploymentNotStartedException.builder(), "The deployment " + deployment.id() + " has not started");
        }
        return deployment;
    }

    private static Target target(Deployment deployment, @Nullable String id) {
        String wanted = Given.required(id, DeploymentTargetIdRequiredException.builder(), "A target id is required");
        return deployment.targets().stream()
                .filter(target ->
                        target.instance().equals(wanted) || target.arn().equals(wanted))
                .findFirst()
                .orElseThrow(() -> CodeDeployFaults.of(
                        DeploymentTargetDoesNotExistException.builder(),
                        "The deployment " + deployment.id() + " has no target " + wanted));
    }

    private static List<String> statuses(Map<TargetFilterName, List<String>> filters) {
        filters.keySet()
                .forEach(name ->
                        Given.only("targetFilters", name.toString(), TargetFilterName.TARGET_STATUS.toString()));
        return filters.getOrDefault(TargetFilterName.TARGET_STATUS, List.of());
    }
}
