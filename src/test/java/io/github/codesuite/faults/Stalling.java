package io.github.codesuite.faults;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import java.time.Duration;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A cloud whose transfers give up after another limit than the one of a minute. */
record Stalling(Cloud cloud, Duration limit) implements Cloud {

    @Override
    public CloudIdentity identity() {
        return cloud.identity();
    }

    @Override
    public CodeBuildClient codeBuild() {
        return cloud.codeBuild();
    }

    @Override
    public CodeDeployClient codeDeploy() {
        return cloud.codeDeploy();
    }

    @Override
    public CodeartifactClient codeArtifact() {
        return cloud.codeArtifact();
    }

    @Override
    public S3Client s3() {
        return cloud.s3();
    }

    @Override
    public CloudWatchLogsClient logs() {
        return cloud.logs();
    }

    @Override
    public StsClient sts() {
        return cloud.sts();
    }

    @Override
    public Transfer transfer() {
        return new HttpTransfer(HttpTransfer.CONNECT_LIMIT, limit);
    }

    @Override
    public Pace pace() {
        return cloud.pace();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
