package io.github.codesuite.stage.runs;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A cloud of which nothing but CodeBuild may be opened. */
record BuildsOnly(Cloud cloud) implements Cloud {

    @Override
    public CodeBuildClient codeBuild() {
        return cloud.codeBuild();
    }

    @Override
    public CloudIdentity identity() {
        throw unexpected();
    }

    @Override
    public CodeDeployClient codeDeploy() {
        throw unexpected();
    }

    @Override
    public CodeartifactClient codeArtifact() {
        throw unexpected();
    }

    @Override
    public S3Client s3() {
        throw unexpected();
    }

    @Override
    public CloudWatchLogsClient logs() {
        throw unexpected();
    }

    @Override
    public StsClient sts() {
        throw unexpected();
    }

    @Override
    public Transfer transfer() {
        throw unexpected();
    }

    @Override
    public Pace pace() {
        return cloud.pace();
    }

    @Override
    public void close() {
        cloud.close();
    }

    private static AssertionError unexpected() {
        return new AssertionError("nobody has anything to ask there");
    }
}
