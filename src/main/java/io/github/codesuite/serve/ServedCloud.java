package io.github.codesuite.serve;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.net.LoopbackLimits;
import io.github.codesuite.local.net.LoopbackServer;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The local cloud in this process, and the same over HTTP for what it starts: its builds, hooks and package clients. The server
 * begins when its address is first asked for, and ends after the builds and deployments have ended. Thread-safe.
 */
public final class ServedCloud implements Cloud {

    private final LocalCloud cloud;
    private final Ticker ticker;
    private final int port;
    private final LoopbackSite site;
    private Optional<LoopbackServer> server = Optional.empty();

    private ServedCloud(
            LocalSettings settings,
            Transfer transfer,
            Ticker ticker,
            Consumer<String> notices,
            int port,
            UnaryOperator<LoopbackSite> around) {
        this.ticker = ticker;
        this.port = port;
        this.cloud = LocalCloud.open(settings, transfer, ticker, notices, this::address);
        this.site = around.apply(new HomeSite(new LocalHome(settings.home()), settings.sources(), () -> cloud, ticker));
    }

    /**
     * Opens the cloud on a free port.
     *
     * @param notices takes a line for each run that was found cut off, each process that was ended, and each warning
     */
    public static ServedCloud open(LocalSettings settings, Transfer transfer, Ticker ticker, Consumer<String> notices) {
        return new ServedCloud(settings, transfer, ticker, notices, 0, site -> site);
    }

    /**
     * Opens the cloud.
     *
     * @param port 0 for a free one
     * @param around sees all requests first
     */
    static ServedCloud open(
            LocalSettings settings,
            Transfer transfer,
            Ticker ticker,
            Consumer<String> notices,
            int port,
            UnaryOperator<LoopbackSite> around) {
        return new ServedCloud(settings, transfer, ticker, notices, port, around);
    }

    /**
     * Where it is served; serves from now on.
     *
     * @throws java.io.UncheckedIOException if the port is in use
     */
    public synchronized URI address() {
        LoopbackServer running = server.orElseGet(
                () -> LoopbackServer.start("codesuite-serve", port, site, LoopbackLimits.services(), ticker));
        server = Optional.of(running);
        return URI.create("http://127.0.0.1:" + running.port());
    }

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
        return cloud.transfer();
    }

    @Override
    public Pace pace() {
        return cloud.pace();
    }

    /** As {@link LocalCloud#resetAll()}. */
    public List<String> resetAll() {
        return cloud.resetAll();
    }

    @Override
    public void close() {
        try {
            cloud.close();
        } finally {
            stopServing();
        }
    }

    private synchronized void stopServing() {
        server.ifPresent(LoopbackServer::close);
        server = Optional.empty();
    }
}
