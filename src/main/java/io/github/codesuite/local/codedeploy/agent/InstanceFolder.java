package io.github.codesuite.local.codedeploy.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that is an instance: its file system's root, and the agent's deployment root. */
public record InstanceFolder(Path path) {

    /** Where destinations lie; hooks see it as {@code CODESUITE_INSTANCE_ROOT}. */
    public Path root() {
        return path.resolve("root");
    }

    /** Makes both folders. */
    public void create() throws IOException {
        Files.createDirectories(root());
        Files.createDirectories(deploymentRoot());
    }

    DeploymentFolder deployment(String groupId, String deploymentId) {
        return new DeploymentFolder(group(groupId).resolve(deploymentId));
    }

    Path group(String groupId) {
        return deploymentRoot().resolve(groupId);
    }

    Instructions instructions(String groupId) {
        return new Instructions(deploymentRoot().resolve("deployment-instructions"), groupId);
    }

    /** Where the agent keeps what it was sent, and the logs of scripts. */
    public Path deploymentRoot() {
        return path.resolve("deployment-root");
    }
}
