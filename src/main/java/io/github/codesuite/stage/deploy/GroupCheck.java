package io.github.codesuite.stage.deploy;

import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupInfo;

/** What CodeDeploy says before anything is sent: that application and group are there, and deploy to servers. */
final class GroupCheck {

    private final CodeDeployClient codeDeploy;

    GroupCheck(CodeDeployClient codeDeploy) {
        this.codeDeploy = codeDeploy;
    }

    void check(DeployRequest.Servers request) {
        String application = request.application();
        String group = request.deploymentGroup();
        ask(
                "Looking for application " + application,
                () -> codeDeploy.getApplication(get -> get.applicationName(application)));
        String attempted = "Looking for deployment group " + group + " of application " + application;
        DeploymentGroupInfo info = ask(
                attempted,
                () -> codeDeploy
                        .getDeploymentGroup(
                                get -> get.applicationName(application).deploymentGroupName(group))
                        .deploymentGroupInfo());
        ComputePlatform platform = info.computePlatform();
        if (platform != null && platform != ComputePlatform.SERVER) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    attempted,
                    "it deploys to " + info.computePlatformAsString() + ", this version deploys to servers only",
                    "codesuite.codeDeploy.deploymentGroup",
                    "name a group whose compute platform is Server");
        }
    }

    private static <T> T ask(String attempted, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw AwsFailures.translate(attempted, "", failure);
        }
    }
}
