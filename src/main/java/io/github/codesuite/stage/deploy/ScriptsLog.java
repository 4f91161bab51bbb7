package io.github.codesuite.stage.deploy;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.Tag;

/**
 * Where the agent keeps the whole output of a deployment's scripts: {@code
 * <deployment root>/<deployment group id>/<deployment id>/logs/scripts.log} (AWS CodeDeploy user guide, view deployment logs).
 */
final class ScriptsLog {

    /** An instance whose agent keeps its deployments elsewhere says so by this tag. */
    private static final String ROOT_TAG = "codesuite:deployment-root";

    private static final String USUAL_ROOT = "/opt/codedeploy-agent/deployment-root";

    private final CodeDeployClient codeDeploy;

    ScriptsLog(CodeDeployClient codeDeploy) {
        this.codeDeploy = codeDeploy;
    }

    /** The file's path, with its machine where that is not this one. */
    String of(DeploymentInfo deployment, String target) {
        String file = "/" + groupId(deployment) + "/" + deployment.deploymentId() + "/logs/scripts.log";
        return root(target).map(root -> root + file).orElse(USUAL_ROOT + file + " on " + target);
    }

    /** What cannot be asked for is described instead: the deployment itself has ended already. */
    private String groupId(DeploymentInfo deployment) {
        try {
            return codeDeploy
                    .getDeploymentGroup(get -> get.applicationName(deployment.applicationName())
                            .deploymentGroupName(deployment.deploymentGroupName()))
                    .deploymentGroupInfo()
                    .deploymentGroupId();
        } catch (SdkException unknown) {
            return "<deployment-group-id>";
        }
    }

    /** EC2 instances are none that CodeDeploy has registered. */
    private Optional<String> root(String target) {
        try {
            return codeDeploy.batchGetOnPremisesInstances(get -> get.instanceNames(target)).instanceInfos().stream()
                    .flatMap(instance -> instance.tags().stream())
                    .filter(tag -> ROOT_TAG.equals(tag.key()))
                    .map(Tag::value)
                    .findFirst();
        } catch (SdkException notRegistered) {
            return Optional.empty();
        }
    }
}
