package io.github.codesuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.codedeploy.model.BundleType;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;

/** Real builds and deployments on the whole cloud. */
@Timeout(120)
class LocalCloudRunTest {

    private static final String APPSPEC = """
            version: 0.0
            os: linux
            hooks:
              ApplicationStart:
                - location: start.sh
            """;

    @TempDir
    Path folder;

    private Path home;
    private TestClouds clouds;

    @BeforeEach
    void prepare() {
        home = folder.resolve("home");
        clouds = new TestClouds(home);
    }

    @Test
    void aBuildSeesTheLocalSetup() throws Exception {
        try (LocalCloud cloud = clouds.open()) {
            String log = build(cloud, "env | grep AWS_ | sort");

            assertThat(log)
                    .contains("AWS_CONFIG_FILE=" + home.resolve("aws/config"))
                    .contains("AWS_SHARED_CREDENTIALS_FILE=" + home.resolve("aws/credentials"))
                    .contains("AWS_ENDPOINT_URL=http://127.0.0.1:9")
                    .contains("AWS_REGION=local-1")
                    .doesNotContain("canary", "AWS_PROFILE");
            assertThat(clouds.notices).isEmpty();
        }
    }

    @Test
    void aBuildSeesTheUsersSetupWhereThatIsWantedAndWarnedOf() throws Exception {
        try (LocalCloud cloud = clouds.open(true)) {
            String log = build(cloud, "env | grep AWS_ | sort");

            assertThat(log).contains("AWS_PROFILE=mine").doesNotContain("AWS_ENDPOINT_URL");
            assertThat(clouds.notices).singleElement().asString().contains("codesuite.local.passCredentials");
        }
    }

    @Test
    void resetEndsWhatADeploymentStartedAndDeletesTheState() throws Exception {
        Path pid = folder.resolve("pid");
        Files.createDirectories(home);
        Path mine = Files.writeString(home.resolve("not-of-the-cloud"), "keep");
        try (LocalCloud cloud = clouds.open()) {
            deploy(cloud, "#!/bin/sh\nnohup sleep 600 > /dev/null 2>&1 &\necho $! > " + pid + "\n");
            ProcessRecord daemon = record(Long.parseLong(Files.readString(pid).trim()));
            assertThat(daemon.isAlive()).isTrue();

            List<String> done = cloud.resetAll();

            assertThat(daemon.isAlive()).isFalse();
            assertThat(done)
                    .contains(
                            "Deregistered the instance orders-local-1 and ended what ran there",
                            "Deleted the state of the local cloud in " + home);
        }
        try (var left = Files.list(home)) {
            assertThat(left).containsExactly(mine);
        }
    }

    @Test
    void resetStopsABuild() throws Exception {
        try (LocalCloud cloud = clouds.open()) {
            LocalDefaults.forBuild(cloud, "orders");
            Build build = start(cloud, "sleep 600");

            assertThat(cloud.resetAll()).contains("Stopped the build " + build.id());
        }
        assertThat(home.resolve("codebuild")).doesNotExist();
    }

    private static ProcessRecord record(long pid) {
        ProcessHandle handle = ProcessHandle.of(pid).orElseThrow();
        return new ProcessRecord(pid, handle.info().startInstant().orElseThrow(), "");
    }

    private static String build(Cloud cloud, String command) throws InterruptedException {
        LocalDefaults.forBuild(cloud, "orders");
        Build build = start(cloud, command);
        await(cloud, () -> status(cloud, build.id()) != StatusType.IN_PROGRESS);
        assertThat(status(cloud, build.id())).isEqualTo(StatusType.SUCCEEDED);
        Build over = cloud.codeBuild()
                .batchGetBuilds(get -> get.ids(build.id()))
                .builds()
                .get(0);
        return cloud
                .logs()
                .getLogEvents(get -> get.logGroupName(over.logs().groupName())
                        .logStreamName(over.logs().streamName())
                        .startFromHead(true))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .collect(Collectors.joining());
    }

    private static Build start(Cloud cloud, String command) {
        return cloud.codeBuild()
                .startBuild(start -> start.projectName("orders")
                        .sourceTypeOverride(SourceType.NO_SOURCE)
                        .buildspecOverride("version: 0.2\nphases:\n  build:\n    commands:\n      - " + command + "\n"))
                .build();
    }

    private static StatusType status(Cloud cloud, String id) {
        return cloud.codeBuild()
                .batchGetBuilds(get -> get.ids(id))
                .builds()
                .get(0)
                .buildStatus();
    }

    private void deploy(Cloud cloud, String script) throws Exception {
        Path bundle = Files.createDirectories(folder.resolve("bundle"));
        Files.writeString(bundle.resolve("appspec.yml"), APPSPEC);
        Files.writeString(bundle.resolve("start.sh"), script);
        Path zip = folder.resolve("revision.zip");
        ZipBundle.write(WorkingTree.list(bundle, IgnoreRules.defaults()), zip);
        LocalDefaults.forDeploy(cloud, "orders", "local", 1);
        cloud.s3().putObject(put -> put.bucket(LocalDefaults.BUCKET).key("revision.zip"), zip);
        String id = cloud.codeDeploy()
                .createDeployment(create -> create.applicationName("orders")
                        .deploymentGroupName("local")
                        .revision(revision -> revision.revisionType(RevisionLocationType.S3)
                                .s3Location(at -> at.bucket(LocalDefaults.BUCKET)
                                        .key("revision.zip")
                                        .bundleType(BundleType.ZIP))))
                .deploymentId();
        await(cloud, () -> deployment(cloud, id) == DeploymentStatus.SUCCEEDED);
    }

    private static DeploymentStatus deployment(Cloud cloud, String id) {
        DeploymentStatus status = cloud.codeDeploy()
                .getDeployment(get -> get.deploymentId(id))
                .deploymentInfo()
                .status();
        assertThat(status).isNotIn(DeploymentStatus.FAILED, DeploymentStatus.STOPPED);
        return status;
    }

    private static void await(Cloud cloud, Supplier<Boolean> over) throws InterruptedException {
        Duration pause = cloud.pace().log();
        while (!over.get()) {
            Ticker.system().sleep(pause);
        }
    }
}
