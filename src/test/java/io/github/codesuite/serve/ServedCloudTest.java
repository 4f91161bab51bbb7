package io.github.codesuite.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.local.LocalAws;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.codebuild.model.Build;

@Timeout(120)
class ServedCloudTest {

    @TempDir
    private Path folder;

    private final List<String> notices = new CopyOnWriteArrayList<>();

    @Test
    void isTheSameCloudForAClientOverHttp() {
        try (ServedCloud served = open()) {
            LocalAws.Key key = new LocalAws(home()).key();
            try (Cloud client = AwsCloud.openLocal(
                    served.address(),
                    new AwsSettings.AccessKey(key.id(), key.secret()),
                    LocalCloud.REGION,
                    LocalCloud.PACE)) {
                assertThat(client.identity())
                        .isEqualTo(new CloudIdentity(
                                "local", "000000000000", "local-1", "arn:aws:iam::000000000000:user/local"));
                LocalDefaults.forBuild(client, "orders");
                client.s3().putObject(put -> put.bucket(LocalDefaults.BUCKET).key("a"), RequestBody.fromString("text"));
                assertThat(client.pace()).isEqualTo(served.pace());
            }
            assertThat(served.s3()
                            .getObjectAsBytes(
                                    get -> get.bucket(LocalDefaults.BUCKET).key("a"))
                            .asUtf8String())
                    .isEqualTo("text");
            assertThat(served.codeBuild().listProjects(list -> {}).projects()).containsExactly("orders");
        }
    }

    @Test
    void theAwsCliInABuildspecReachesIt() {
        assumeThat(awsCli()).as("the aws CLI is installed").isTrue();
        try (ServedCloud cloud = open()) {
            LocalDefaults.forBuild(cloud, "orders");
            cloud.s3().createBucket(create -> create.bucket("seen-from-inside"));
            String id = cloud.codeBuild()
                    .startBuild(
                            start -> start.projectName("orders")
                                    .sourceTypeOverride("NO_SOURCE")
                                    .buildspecOverride(
                                            "version: 0.2\nphases:\n  build:\n    commands:\n"
                                                    + "      - echo at $AWS_ENDPOINT_URL\n      - aws --endpoint-url $AWS_ENDPOINT_URL s3 ls\n"))
                    .build()
                    .id();
            Build build = ended(cloud, id);

            String log = log(cloud, build);
            assertThat(build.buildStatusAsString()).as(log).isEqualTo("SUCCEEDED");
            assertThat(log).contains("at " + cloud.address(), "seen-from-inside");
        }
    }

    private static Build ended(Cloud cloud, String id) {
        while (true) {
            Build build = cloud.codeBuild()
                    .batchGetBuilds(get -> get.ids(id))
                    .builds()
                    .get(0);
            if (build.buildComplete()) {
                return build;
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static String log(Cloud cloud, Build build) {
        return cloud
                .logs()
                .getLogEvents(get -> get.logGroupName(build.logs().groupName())
                        .logStreamName(build.logs().streamName())
                        .startFromHead(true))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .reduce("", (all, line) -> all + line);
    }

    private static boolean awsCli() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(entry -> Files.isExecutable(Path.of(entry, "aws")));
    }

    private ServedCloud open() {
        HostTools tools = new HostTools(
                Path.of(System.getProperty("java.home")),
                Optional.empty(),
                Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString()),
                Map.of());
        return ServedCloud.open(
                new LocalSettings(home().root(), tools, false, false), new NoTransfer(), Ticker.system(), notices::add);
    }

    private LocalHome home() {
        return new LocalHome(folder.resolve("home"));
    }
}
