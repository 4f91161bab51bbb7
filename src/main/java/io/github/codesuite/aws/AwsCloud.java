package io.github.codesuite.aws;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.value.Lazy;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * AWS itself. Nothing is sent before it is needed; where an account is expected, no client is handed out before AWS has
 * confirmed it. A call that starts something and that AWS cannot recognise the second time is sent once.
 */
public final class AwsCloud implements Cloud {

    /** AWS's quotas allow this often; a log is read on until 30 seconds after the end. */
    private static final Pace PACE = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final AwsSettings settings;
    private final Region region;
    private final String name;
    private final Pace pace;
    private final ClientFactory factory;
    private final Lazy<AwsCredentialsProvider> credentials;
    private final Lazy<StsClient> sts;
    private final Lazy<CloudIdentity> identity;
    private final Lazy<CodeBuildClient> codeBuild;
    private final Lazy<CodeDeployClient> codeDeploy;
    private final Lazy<CodeartifactClient> codeArtifact;
    private final Lazy<S3Client> s3;
    private final Lazy<CloudWatchLogsClient> logs;
    private final Lazy<Transfer> transfer;

    private AwsCloud(
            AwsSettings settings,
            Surroundings surroundings,
            Region region,
            ClientFactory factory,
            String name,
            Pace pace) {
        this.settings = settings;
        this.region = region;
        this.factory = factory;
        this.name = name;
        this.pace = pace;
        this.credentials = new Lazy<>(new Caller(settings, surroundings, factory)::credentials);
        this.sts = new Lazy<>(() -> factory.retrying(StsClient.builder(), credentials.get()));
        this.identity = new Lazy<>(this::askIdentity);
        this.codeBuild = new Lazy<>(this::openCodeBuild);
        this.codeDeploy = new Lazy<>(this::openCodeDeploy);
        this.codeArtifact = new Lazy<>(() -> factory.retrying(CodeartifactClient.builder(), credentials.get()));
        this.s3 = new Lazy<>(this::openS3);
        this.logs = new Lazy<>(() -> factory.retrying(CloudWatchLogsClient.builder(), credentials.get()));
        this.transfer = new Lazy<>(this::openTransfer);
    }

    /**
     * Opens AWS; sends nothing to a service.
     *
     * @throws StageFailure if the settings cannot be meant, or no region is known
     */
    public static AwsCloud open(AwsSettings settings) {
        return open(settings, warning -> {});
    }

    /**
     * As {@link #open(AwsSettings)}.
     *
     * @param warnings takes what is fine, but, about this machine: a line at most
     */
    public static AwsCloud open(AwsSettings settings, Consumer<String> warnings) {
        return open(settings, Surroundings.machine(), warnings);
    }

    static AwsCloud open(AwsSettings settings, Surroundings surroundings) {
        return open(settings, surroundings, warning -> {});
    }

    private static AwsCloud open(AwsSettings settings, Surroundings surroundings, Consumer<String> warnings) {
        SettingsCheck.check(settings);
        Region region = region(settings, surroundings);
        return new AwsCloud(settings, surroundings, region, new ClientFactory(settings, region, warnings), "aws", PACE);
    }

    /**
     * Opens a local cloud that another process of this machine serves, as its only user: nothing of the user's AWS setup and no
     * proxy has a part in it.
     *
     * @throws StageFailure if the endpoint is none of this machine's
     */
    public static AwsCloud openLocal(URI endpoint, AwsSettings.AccessKey key, String region, Pace pace) {
        AwsSettings settings = AwsSettings.local(endpoint, key, region);
        SettingsCheck.check(settings);
        Region one = Region.of(region);
        ClientFactory factory = ClientFactory.toThisMachine(settings, one);
        return new AwsCloud(settings, Surroundings.machine(), one, factory, "local", pace);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StageFailure if AWS does not answer, or answers with another account than the expected one
     */
    @Override
    public CloudIdentity identity() {
        return identity.get();
    }

    @Override
    public CodeBuildClient codeBuild() {
        return confirmed(codeBuild);
    }

    @Override
    public CodeDeployClient codeDeploy() {
        return confirmed(codeDeploy);
    }

    @Override
    public CodeartifactClient codeArtifact() {
        return confirmed(codeArtifact);
    }

    @Override
    public S3Client s3() {
        return confirmed(s3);
    }

    @Override
    public CloudWatchLogsClient logs() {
        return confirmed(logs);
    }

    @Override
    public StsClient sts() {
        return confirmed(sts);
    }

    @Override
    public Transfer transfer() {
        return confirmed(transfer);
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public void close() {
        factory.close();
    }

    private <T> T confirmed(Lazy<T> client) {
        if (settings.expectedAccount().isPresent()) {
            identity.get();
        }
        return client.get();
    }

    private CloudIdentity askIdentity() {
        String attempted = "Asking AWS in " + region.id() + " who we are (sts:GetCallerIdentity)";
        try {
            GetCallerIdentityResponse answer = sts.get().getCallerIdentity();
            refuseOtherThanExpected(attempted, answer.account());
            return new CloudIdentity(name, answer.account(), region.id(), answer.arn());
        } catch (SdkException failure) {
            throw AwsFailures.translate(attempted, "codesuite.profile, codesuite.roleArn, codesuite.region", failure);
        }
    }

    private void refuseOtherThanExpected(String attempted, String account) {
        settings.expectedAccount().filter(expected -> !expected.equals(account)).ifPresent(expected -> {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    attempted,
                    "the credentials belong to account " + account + ", expected is " + expected
                            + "; nothing was started",
                    "codesuite.expectedAccount",
                    "use the credentials of account " + expected
                            + " (codesuite.profile, codesuite.roleArn), or correct the expected account");
        });
    }

    private CodeBuildClient openCodeBuild() {
        return SentOnce.of(
                CodeBuildClient.class,
                factory.retrying(CodeBuildClient.builder(), credentials.get()),
                () -> factory.once(CodeBuildClient.builder(), credentials.get()),
                AwsCloud::isStartWithoutToken);
    }

    private CodeDeployClient openCodeDeploy() {
        return SentOnce.of(
                CodeDeployClient.class,
                factory.retrying(CodeDeployClient.builder(), credentials.get()),
                () -> factory.once(CodeDeployClient.builder(), credentials.get()),
                CreateDeploymentRequest.class::isInstance);
    }

    private S3Client openS3() {
        return factory.transferring(
                S3Client.builder().forcePathStyle(settings.endpoint().isPresent()), credentials.get());
    }

    private Transfer openTransfer() {
        return settings.proxy()
                .map(proxy -> new HttpTransfer(proxy, HttpTransfer.CONNECT_LIMIT, HttpTransfer.STALL_LIMIT))
                .orElseGet(() -> new HttpTransfer(HttpTransfer.CONNECT_LIMIT, HttpTransfer.STALL_LIMIT));
    }

    /** CodeBuild recognises a repeated start by its token alone. */
    private static boolean isStartWithoutToken(SdkRequest request) {
        return request instanceof StartBuildRequest start && start.idempotencyToken() == null;
    }

    private static Region region(AwsSettings settings, Surroundings surroundings) {
        return settings.region().map(Region::of).orElseGet(() -> chained(settings, surroundings));
    }

    private static Region chained(AwsSettings settings, Surroundings surroundings) {
        try {
            return surroundings.region().apply(settings.profile()).getRegion();
        } catch (SdkClientException nothingFound) {
            throw SettingsCheck.noRegion(nothingFound);
        }
    }
}
