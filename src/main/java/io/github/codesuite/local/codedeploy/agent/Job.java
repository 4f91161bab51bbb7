package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Instance;

/** What the agent is told: which deployment, on which instance. */
public record Job(Deployment deployment, Instance instance, InstanceFolder folder) {

    String groupId() {
        return deployment.placement().groupId();
    }

    DeploymentFolder deploymentFolder() {
        return folder.deployment(groupId(), deployment.id());
    }

    Instructions instructions() {
        return folder.instructions(groupId());
    }
}
