package io.github.codesuite.wire;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A cloud that tells what its services throw before it throws the same. */
record WatchedCloud(Cloud cloud, Consumer<Throwable> thrown) implements Cloud {

    @Override
    public CloudIdentity identity() {
        return cloud.identity();
    }

    @Override
    public CodeBuildClient codeBuild() {
        return watched(CodeBuildClient.class, cloud.codeBuild());
    }

    @Override
    public CodeDeployClient codeDeploy() {
        return watched(CodeDeployClient.class, cloud.codeDeploy());
    }

    @Override
    public CodeartifactClient codeArtifact() {
        return watched(CodeartifactClient.class, cloud.codeArtifact());
    }

    @Override
    public S3Client s3() {
        return watched(S3Client.class, cloud.s3());
    }

    @Override
    public CloudWatchLogsClient logs() {
        return watched(CloudWatchLogsClient.class, cloud.logs());
    }

    @Override
    public StsClient sts() {
        return watched(StsClient.class, cloud.sts());
    }

    @Override
    public Transfer transfer() {
        return cloud.transfer();
    }

    @Override
    public Pace pace() {
        return cloud.pace();
    }

    @Override
    public void close() {
        cloud.close();
    }

    private <C> C watched(Class<C> type, C client) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException failure) {
                        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                        thrown.accept(cause);
                        throw cause;
                    }
                }));
    }
}
