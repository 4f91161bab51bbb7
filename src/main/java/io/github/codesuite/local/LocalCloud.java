package io.github.codesuite.local;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.poll.Ticker;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The local cloud in this process. */
public final class LocalCloud implements Cloud {

    private LocalCloud() {}

    /** Opens the cloud; services are made when first asked for. */
    public static LocalCloud open(LocalSettings settings, Transfer transfer, Ticker ticker, Consumer<String> notices) {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public CloudIdentity identity() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public CodeBuildClient codeBuild() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public CodeDeployClient codeDeploy() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public CodeartifactClient codeArtifact() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public S3Client s3() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public CloudWatchLogsClient logs() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public StsClient sts() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public Transfer transfer() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public Pace pace() {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("not there yet");
    }
}
