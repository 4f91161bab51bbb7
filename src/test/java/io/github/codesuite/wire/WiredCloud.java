package io.github.codesuite.wire;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsClouds;
import io.github.codesuite.aws.Patience;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.net.LoopbackLimits;
import io.github.codesuite.local.net.LoopbackServer;
import io.github.codesuite.poll.Ticker;
import java.net.URI;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * A cloud that is asked over HTTP: it stands behind a port in AWS's protocols, and {@link AwsCloud} asks there, with the keys and
 * the region of a profile, as {@code target=aws} with an endpoint does. Whatever fails behind the port, other than a service that
 * refuses, fails the test when this is closed.
 */
public final class WiredCloud implements Cloud {

    private static final String PROFILE =
            """
            [profile wired]
            region = local-1
            aws_access_key_id = %s
            aws_secret_access_key = %s
            """.formatted(ServedCloud.KEY.id(), ServedCloud.KEY.secret().reveal());

    private final Cloud behind;
    private final WatchedSite site;
    private final LoopbackServer server;
    private final AwsCloud front;

    private WiredCloud(Cloud behind, Patience patience) {
        this.behind = behind;
        this.site = WatchedSite.of(behind, ServedCloud.KEY, Thread.currentThread());
        this.server = LoopbackServer.start("wired", site, LoopbackLimits.services(), Ticker.system());
        URI endpoint = URI.create("http://127.0.0.1:" + server.port());
        this.front = AwsClouds.ofProfile("wired", PROFILE, endpoint, patience);
    }

    /** Each call is sent once, so that a script's answers arrive one by one. */
    public static WiredCloud once(Cloud behind) {
        return new WiredCloud(behind, Patience.standard().withAttempts(1));
    }

    /** Calls are sent again where the SDK does so. */
    public static WiredCloud retrying(Cloud behind) {
        return new WiredCloud(behind, Patience.standard());
    }

    @Override
    public CloudIdentity identity() {
        return front.identity();
    }

    @Override
    public CodeBuildClient codeBuild() {
        return front.codeBuild();
    }

    @Override
    public CodeDeployClient codeDeploy() {
        return front.codeDeploy();
    }

    @Override
    public CodeartifactClient codeArtifact() {
        return front.codeArtifact();
    }

    @Override
    public S3Client s3() {
        return front.s3();
    }

    @Override
    public CloudWatchLogsClient logs() {
        return front.logs();
    }

    @Override
    public StsClient sts() {
        return front.sts();
    }

    /** Package repositories stand on ports of their own, so that a script may stand in front of them. */
    @Override
    public Transfer transfer() {
        return behind.transfer();
    }

    /** That of the cloud behind the port: AWS's own would make its tests slow. */
    @Override
    public Pace pace() {
        return behind.pace();
    }

    @Override
    public void close() {
        front.close();
        server.close();
        behind.close();
        site.assertNothingFailed();
    }
}
