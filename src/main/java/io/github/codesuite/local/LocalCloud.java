package io.github.codesuite.local;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.codeartifact.LocalCodeArtifact;
import io.github.codesuite.local.codebuild.LocalCodeBuild;
import io.github.codesuite.local.codedeploy.LocalCodeDeploy;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.logs.LocalLogs;
import io.github.codesuite.local.s3.LocalS3;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.FileTrees;
import io.github.codesuite.local.state.PrivateFiles;
import io.github.codesuite.local.sts.LocalSts;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * The local cloud in this process. Nothing is written before a service is first asked for; closing it ends the builds and
 * deployments that run, and leaves what successful hooks have started.
 */
public final class LocalCloud implements Cloud {

    /** The one region. */
    public static final String REGION = "local-1";

    /** A cloud on the same machine may be asked often, and its log is complete when a build has ended. */
    public static final Pace PACE = new Pace(Duration.ofMillis(200), Duration.ofMillis(100), Duration.ZERO);

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final LocalSettings settings;
    private final Transfer transfer;
    private final Ticker ticker;
    private final Consumer<String> notices;
    private final Optional<Supplier<URI>> served;
    private final Processes processes;
    private final Opened<LocalHome> home;
    private final Opened<HostTools> tools;
    private final Opened<StsClient> sts;
    private final Opened<S3Client> s3;
    private final Opened<CloudWatchLogsClient> logs;
    private final Opened<CodeartifactClient> codeArtifact;
    private final Opened<CodeBuildClient> codeBuild;
    private final Opened<CodeDeployClient> codeDeploy;

    private LocalCloud(
            LocalSettings settings,
            Transfer transfer,
            Ticker ticker,
            Consumer<String> notices,
            Optional<Supplier<URI>> served) {
        this.settings = settings;
        this.transfer = transfer;
        this.ticker = ticker;
        this.notices = notices;
        this.served = served;
        this.processes = new Processes(ticker, GRACE);
        this.home = new Opened<>(this::makeHome, made -> {});
        this.tools = new Opened<>(this::equipTools, equipped -> {});
        this.sts = new Opened<>(LocalSts::open, SdkClient::close);
        this.s3 = new Opened<>(() -> LocalS3.open(home.get().s3(), ticker), SdkClient::close);
        this.logs = new Opened<>(() -> LocalLogs.open(home.get().logs(), ticker), SdkClient::close);
        this.codeArtifact = new Opened<>(this::openCodeArtifact, SdkClient::close);
        this.codeBuild = new Opened<>(this::openCodeBuild, SdkClient::close);
        this.codeDeploy = new Opened<>(this::openCodeDeploy, SdkClient::close);
    }

    /**
     * Opens the cloud; services are made when first asked for.
     *
     * @param notices takes a line for each run that was found cut off, each process that was ended, and each warning
     */
    public static LocalCloud open(LocalSettings settings, Transfer transfer, Ticker ticker, Consumer<String> notices) {
        return new LocalCloud(settings, transfer, ticker, notices, Optional.empty());
    }

    /**
     * Opens a cloud that is served over HTTP: builds, hooks and clients of the package repositories are sent there.
     *
     * @param served the address, asked for when somebody is to be sent there
     */
    public static LocalCloud open(
            LocalSettings settings, Transfer transfer, Ticker ticker, Consumer<String> notices, Supplier<URI> served) {
        return new LocalCloud(settings, transfer, ticker, notices, Optional.of(served));
    }

    @Override
    public CloudIdentity identity() {
        GetCallerIdentityResponse caller = sts().getCallerIdentity();
        return new CloudIdentity("local", caller.account(), REGION, caller.arn());
    }

    @Override
    public CodeBuildClient codeBuild() {
        return codeBuild.get();
    }

    @Override
    public CodeDeployClient codeDeploy() {
        return codeDeploy.get();
    }

    @Override
    public CodeartifactClient codeArtifact() {
        return codeArtifact.get();
    }

    @Override
    public S3Client s3() {
        return s3.get();
    }

    @Override
    public CloudWatchLogsClient logs() {
        return logs.get();
    }

    @Override
    public StsClient sts() {
        return sts.get();
    }

    @Override
    public Transfer transfer() {
        return transfer;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public void close() {
        try (processes;
                sts;
                s3;
                logs;
                codeArtifact;
                codeDeploy;
                codeBuild) {
            // Closed in the reverse order, each whatever happened to the others.
        }
    }

    /**
     * Ends every build, deployment and process of this home, closes this cloud and deletes what it has kept.
     *
     * @return what was done, line by line
     */
    public List<String> resetAll() {
        List<String> done = new ArrayList<>(new Reset(codeDeploy()).everything(codeBuild(), ticker));
        LocalHome kept = home.get();
        close();
        try {
            for (Path folder : kept.all()) {
                FileTrees.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        done.add("Deleted the state of the local cloud in " + kept.root());
        return done;
    }

    private LocalHome makeHome() {
        try {
            new PrivateFiles(AtomicFiles.system()).createFolder(settings.home());
            return new LocalHome(settings.home());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HostTools equipTools() {
        if (settings.passCredentials()) {
            notices.accept("Builds and hooks get your AWS_* variables and can reach your AWS account"
                    + " (codesuite.local.passCredentials)");
            return settings.tools().withUserAws();
        }
        return new LocalAws(home.get()).around(settings.tools(), served.orElse(() -> LocalAws.NOWHERE));
    }

    private CodeartifactClient openCodeArtifact() {
        Path folder = home.get().codeArtifact();
        return served.map(address -> LocalCodeArtifact.open(folder, settings.sources(), ticker, address))
                .orElseGet(() -> LocalCodeArtifact.open(folder, settings.sources(), ticker));
    }

    private CodeBuildClient openCodeBuild() {
        return LocalCodeBuild.open(home.get().codeBuild(), s3::get, logs::get, processes, tools.get(), ticker, notices);
    }

    private CodeDeployClient openCodeDeploy() {
        return LocalCodeDeploy.open(
                home.get().codeDeploy(), s3::get, processes, tools.get(), settings.realPaths(), ticker, notices);
    }
}
