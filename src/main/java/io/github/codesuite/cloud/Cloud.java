package io.github.codesuite.cloud;

import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * One cloud, as the stages see it: the SDK's own client interfaces and the small ports beside them. A stage cannot tell
 * which cloud it runs in. Clients are made when first asked for, are thread-safe, and end with {@link #close()}.
 */
public interface Cloud extends AutoCloseable {

    /** Whom this cloud takes us for; asks STS once. */
    CloudIdentity identity();

    CodeBuildClient codeBuild();

    CodeDeployClient codeDeploy();

    CodeartifactClient codeArtifact();

    S3Client s3();

    CloudWatchLogsClient logs();

    StsClient sts();

    /** HTTP to package repositories. */
    Transfer transfer();

    /** How often this cloud may be asked. */
    Pace pace();

    @Override
    void close();
}
