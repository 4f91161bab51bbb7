package io.github.codesuite.local.guard;

import io.github.codesuite.local.codeartifact.LocalCodeArtifact;
import io.github.codesuite.local.codebuild.LocalCodeBuild;
import io.github.codesuite.local.codedeploy.LocalCodeDeploy;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.logs.LocalLogs;
import io.github.codesuite.local.s3.LocalS3;
import io.github.codesuite.local.sts.LocalSts;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** All services of the local cloud, open in a folder. */
final class LocalServices implements AutoCloseable {

    /**
     * One service.
     *
     * @param name as its users call it
     * @param client the SDK's interface
     * @param open the guarded client
     * @param home its package
     */
    record Service(String name, Class<? extends SdkClient> client, SdkClient open, String home, Honoured honoured) {}

    private static final Ticker TICKER = Ticker.system();

    private final Processes processes = new Processes(TICKER, Duration.ofSeconds(1));
    private final List<Service> services;

    LocalServices(Path folder) {
        S3Client s3 = LocalS3.open(folder.resolve("s3"), TICKER);
        CloudWatchLogsClient logs = LocalLogs.open(folder.resolve("logs"), TICKER);
        this.services = List.of(
                service("CodeBuild", CodeBuildClient.class, codeBuild(folder, s3, logs), LocalCodeBuild.class),
                service("CodeDeploy", CodeDeployClient.class, codeDeploy(folder, s3), LocalCodeDeploy.class),
                service("CodeArtifact", CodeartifactClient.class, codeArtifact(folder), LocalCodeArtifact.class),
                service("S3", S3Client.class, s3, LocalS3.class),
                service("CloudWatch Logs", CloudWatchLogsClient.class, logs, LocalLogs.class),
                service("STS", StsClient.class, LocalSts.open(), LocalSts.class));
    }

    List<Service> all() {
        return services;
    }

    @Override
    public void close() {
        services.forEach(service -> service.open().close());
        processes.close();
    }

    private CodeBuildClient codeBuild(Path folder, S3Client s3, CloudWatchLogsClient logs) {
        return LocalCodeBuild.open(
                folder.resolve("codebuild"), () -> s3, () -> logs, processes, tools(folder), TICKER, notice -> {});
    }

    private CodeDeployClient codeDeploy(Path folder, S3Client s3) {
        return LocalCodeDeploy.open(
                folder.resolve("codedeploy"), () -> s3, processes, tools(folder), false, TICKER, notice -> {});
    }

    private static CodeartifactClient codeArtifact(Path folder) {
        return LocalCodeArtifact.open(folder.resolve("codeartifact"), TICKER);
    }

    private static HostTools tools(Path folder) {
        return new HostTools(folder, Optional.empty(), Map.of(), Map.of());
    }

    private static Service service(String name, Class<? extends SdkClient> client, SdkClient open, Class<?> entrance) {
        return new Service(name, client, open, entrance.getPackageName(), honoured(entrance));
    }

    private static Honoured honoured(Class<?> entrance) {
        try {
            return (Honoured) entrance.getMethod("honoured").invoke(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
