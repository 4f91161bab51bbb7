package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.sts.LocalSts;
import java.time.Duration;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A cloud that has CodeArtifact only, and knows its caller. */
final class PackagesCloud implements Cloud {

    private final Transfer transfer;
    private final StsClient sts = LocalSts.open();
    private volatile CodeartifactClient client;

    PackagesCloud(CodeartifactClient client, Transfer transfer) {
        this.client = client;
        this.transfer = transfer;
    }

    void client(CodeartifactClient other) {
        client = other;
    }

    @Override
    public CloudIdentity identity() {
        return new CloudIdentity("local", "000000000000", "local-1", "arn:aws:iam::000000000000:user/local");
    }

    @Override
    public CodeartifactClient codeArtifact() {
        return client;
    }

    @Override
    public Transfer transfer() {
        return transfer;
    }

    @Override
    public Pace pace() {
        return new Pace(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ZERO);
    }

    @Override
    public CodeBuildClient codeBuild() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CodeDeployClient codeDeploy() {
        throw new UnsupportedOperationException();
    }

    @Override
    public S3Client s3() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CloudWatchLogsClient logs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StsClient sts() {
        return sts;
    }

    @Override
    public void close() {
        sts.close();
        client.close();
    }
}
