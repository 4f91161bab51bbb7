package io.github.codesuite.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.DeploymentNotStartedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTarget;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentTargetsResponse;

/** The instances of a deployment with their lifecycle events; none while the deployment has not started. */
final class DeploymentTargets {

    /** The most that one call may name (AWS API reference, BatchGetDeploymentTargets). */
    private static final int AT_ONCE = 25;

    private final CodeDeployClient codeDeploy;
    private final String deploymentId;

    DeploymentTargets(CodeDeployClient codeDeploy, String deploymentId) {
        this.codeDeploy = codeDeploy;
        this.deploymentId = deploymentId;
    }

    List<InstanceTarget> ask() {
        try {
            List<String> ids = ids();
            List<InstanceTarget> targets = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                targets.addAll(some(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
            }
            return targets;
        } catch (DeploymentNotStartedException notYet) {
            return List.of();
        }
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Optional<String> from = token;
            ListDeploymentTargetsResponse page = codeDeploy.listDeploymentTargets(
                    request -> request.deploymentId(deploymentId).nextToken(from.orElse(null)));
            ids.addAll(page.targetIds());
            token = Optional.ofNullable(page.nextToken());
        } while (token.isPresent());
        return ids;
    }

    private List<InstanceTarget> some(List<String> ids) {
        return codeDeploy
                .batchGetDeploymentTargets(
                        request -> request.deploymentId(deploymentId).targetIds(ids))
                .deploymentTargets()
                .stream()
                .map(DeploymentTarget::instanceTarget)
                .filter(Objects::nonNull)
                .toList();
    }
}
