package io.github.codesuite.stage.deploy;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.codedeploy.model.ErrorCode;
import software.amazon.awssdk.services.codedeploy.model.ErrorInformation;

/** What to do about it, by the code with which CodeDeploy says why a deployment failed. */
final class DeployHints {

    private static final Map<ErrorCode, String> HINTS = Map.ofEntries(
            Map.entry(
                    ErrorCode.NO_INSTANCES, "the group has no instance: compare its tags with those of the instances"),
            Map.entry(
                    ErrorCode.HEALTH_CONSTRAINTS,
                    "too many instances failed, or too few were healthy before: mend what the first failed event says"),
            Map.entry(
                    ErrorCode.HEALTH_CONSTRAINTS_INVALID,
                    "the deployment configuration wants more healthy instances than there are:"
                            + " codesuite.codeDeploy.deploymentConfig"),
            Map.entry(
                    ErrorCode.AGENT_ISSUE,
                    "an agent did not answer: look whether codedeploy-agent runs on the instance and reaches CodeDeploy"),
            Map.entry(ErrorCode.IAM_ROLE_MISSING, "give the deployment group a service role that exists"),
            Map.entry(
                    ErrorCode.IAM_ROLE_PERMISSIONS,
                    "give the group's service role the policy AWSCodeDeployRole, and instances the right to read the"
                            + " bucket"),
            Map.entry(
                    ErrorCode.ALARM_ACTIVE,
                    "an alarm of the deployment group is active: aws cloudwatch describe-alarms"),
            Map.entry(
                    ErrorCode.REVISION_MISSING,
                    "the revision is no longer in the bucket; the next run uploads it again"),
            Map.entry(ErrorCode.INVALID_REVISION, "the agent cannot use the revision: check its appspec.yml"),
            Map.entry(
                    ErrorCode.TIMEOUT, "an event took too long: timeout of the script in appspec.yml, at most 3600 s"),
            Map.entry(ErrorCode.MANUAL_STOP, "somebody stopped it"),
            Map.entry(ErrorCode.OVER_MAX_INSTANCES, "the group has more instances than CodeDeploy takes at once"),
            Map.entry(ErrorCode.THROTTLED, "CodeDeploy was throttled by another service; wait a while"),
            Map.entry(ErrorCode.RESOURCE_LIMIT_EXCEEDED, "a quota of the account is used up: Service Quotas console"),
            Map.entry(ErrorCode.INTERNAL_ERROR, "CodeDeploy had trouble of its own"),
            Map.entry(ErrorCode.DEPLOYMENT_GROUP_MISSING, "the deployment group was deleted meanwhile"),
            Map.entry(ErrorCode.APPLICATION_MISSING, "the application was deleted meanwhile"));

    private DeployHints() {}

    static Optional<String> of(Optional<ErrorInformation> error) {
        return error.map(ErrorInformation::code).flatMap(code -> Optional.ofNullable(HINTS.get(code)));
    }
}
