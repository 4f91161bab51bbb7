package io.github.codesuite.local.codedeploy.state;

/**
 * How a deployment is to be done.
 *
 * @param fileExists {@code DISALLOW}, {@code OVERWRITE} or {@code RETAIN}
 * @param autoRollback the deployment's own, or the group's at its creation
 */
public record DeploymentOptions(
        String config,
        String description,
        boolean ignoreApplicationStopFailures,
        boolean updateOutdatedInstancesOnly,
        String fileExists,
        AutoRollback autoRollback) {}
