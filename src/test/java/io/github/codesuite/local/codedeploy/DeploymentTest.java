package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.OutOfMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codedeploy.model.CodeDeployException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;
import software.amazon.awssdk.services.codedeploy.model.LifecycleErrorCode;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventStatus;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.s3.S3Client;

/** The lifecycle events of an in-place deployment on one instance, with real scripts. */
class DeploymentTest {

    @TempDir
    Path folder;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder).withFleet(1);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** Hooks for EC2/On-Premises in the user guide; the agent runs ApplicationStop from what was installed last. */
    @Test
    void runsTheEventsInTheirOrderAndInstallsInBetween() throws Exception {
        String trace = "echo $LIFECYCLE_EVENT $(cat $CODESUITE_INSTANCE_ROOT/opt/orders/version 2>/dev/null)"
                + " >> $CODESUITE_INSTANCE_ROOT/trace";
        Map<String, String> scripts = new LinkedHashMap<>();
        List.of("ApplicationStop", "BeforeInstall", "AfterInstall", "ApplicationStart", "ValidateService")
                .forEach(event -> scripts.put(event, trace));

        DeploymentInfo first = rig.deploy(rig.revision(Rig.app("1", scripts)));
        DeploymentInfo second = rig.deploy(rig.revision(Rig.app("2", scripts)));

        assertThat(first.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(second.deploymentOverview().succeeded()).isEqualTo(1);
        assertThat(rig.events(second.deploymentId(), "i-1"))
                .containsExactly(
                        "ApplicationStop Succeeded",
                        "DownloadBundle Succeeded",
                        "BeforeInstall Succeeded",
                        "Install Succeeded",
                        "AfterInstall Succeeded",
                        "ApplicationStart Succeeded",
                        "ValidateService Succeeded");
        assertThat(rig.read("i-1", "trace").lines().map(String::strip))
                .containsExactly(
                        "BeforeInstall",
                        "AfterInstall 1",
                        "ApplicationStart 1",
                        "ValidateService 1",
                        "ApplicationStop 1",
                        "BeforeInstall 1",
                        "AfterInstall 2",
                        "ApplicationStart 2",
                        "ValidateService 2");
    }

    @Test
    void anInstanceSaysWhereItsAgentKeepsTheLogsOfScripts() throws Exception {
        String id = rig.deploy(rig.revision(Rig.app("1", Map.of("AfterInstall", "echo whole; exit 1"))))
                .deploymentId();
        String root = rig.client.batchGetOnPremisesInstances(get -> get.instanceNames("i-1")).instanceInfos().stream()
                .flatMap(instance -> instance.tags().stream())
                .filter(tag -> tag.key().equals("codesuite:deployment-root"))
                .map(tag -> tag.value())
                .findFirst()
                .orElseThrow();
        String group = rig.client
                .getDeploymentGroup(get -> get.applicationName(Rig.APPLICATION).deploymentGroupName(Rig.GROUP))
                .deploymentGroupInfo()
                .deploymentGroupId();
        assertThat(Path.of(root, group, id, "logs", "scripts.log")).content().contains("whole");
    }

    @Test
    void failsAndSaysWhyWhereThereIsNoMemory() throws Exception {
        RevisionLocation revision = rig.revision(Rig.app("1", Map.of()));
        rig.client.close();
        rig.client = rig.open(OutOfMemory.in("getObject", S3Client.class, rig.s3));

        DeploymentInfo deployment = rig.deploy(revision);

        assertThat(deployment.status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(rig.target(deployment.deploymentId(), "i-1").statusAsString())
                .isEqualTo("Failed");
        assertThat(rig.notices).anyMatch(notice -> notice.contains("OutOfMemoryError: no memory for getObject"));
    }

    @Test
    void stopsWithTheScriptOfTheRevisionThatWasInstalledLastEvenIfItFailedLater() throws Exception {
        rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", "exit 1", "ApplicationStop", mark("old")))));

        DeploymentInfo second = rig.deploy(rig.revision(Rig.app("2", Map.of("ApplicationStop", mark("new")))));

        assertThat(second.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(rig.read("i-1", "mark")).isEqualTo("old\n");
    }

    @Test
    void aFailingScriptEndsTheDeploymentWithItsLastLines() throws Exception {
        DeploymentInfo failed = rig.deploy(rig.revision(
                Rig.app("1", Map.of("ApplicationStart", "echo starting\nprintf 'no database' >&2\nexit 3"))));

        assertThat(failed.status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(failed.errorInformation().codeAsString()).isEqualTo("HEALTH_CONSTRAINTS");
        Diagnostics diagnostics = diagnostics(failed, "ApplicationStart");
        assertThat(diagnostics.errorCode()).isEqualTo(LifecycleErrorCode.SCRIPT_FAILED);
        assertThat(diagnostics.scriptName()).isEqualTo("scripts/ApplicationStart");
        assertThat(diagnostics.message()).endsWith("failed with exit code 3");
        assertThat(diagnostics.logTail().lines())
                .containsExactlyInAnyOrder(
                        "LifecycleEvent - ApplicationStart",
                        "Script - scripts/ApplicationStart",
                        "[stdout]starting",
                        "[stderr]no database");
        assertThat(rig.events(failed.deploymentId(), "i-1"))
                .endsWith("ApplicationStart Failed", "ValidateService Skipped");
    }

    @Test
    void theLogTailIsTheEndOfAtMost2048Characters() throws Exception {
        DeploymentInfo failed = rig.deploy(rig.revision(Rig.app("1", Map.of("AfterInstall", "seq 1 2000\nexit 1"))));

        String tail = diagnostics(failed, "AfterInstall").logTail();
        assertThat(tail).hasSizeBetween(2000, 2048).startsWith("[stdout]").endsWith("[stdout]2000\n");
    }

    @Test
    void writesTheScriptsLogAsTheAgentDoes() throws Exception {
        DeploymentInfo deployment =
                rig.deploy(rig.revision(Rig.app("1", Map.of("AfterInstall", "echo out; echo err >&2"))));

        String groupId = rig.client
                .getDeploymentGroup(get -> get.applicationName(Rig.APPLICATION).deploymentGroupName(Rig.GROUP))
                .deploymentGroupInfo()
                .deploymentGroupId();
        Path log = rig.instance("i-1")
                .resolve(Path.of("deployment-root", groupId, deployment.deploymentId(), "logs", "scripts.log"));
        String time = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d ";
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.matches(time + "LifecycleEvent - AfterInstall"))
                .anyMatch(line -> line.matches(time + "Script - scripts/AfterInstall"))
                .anyMatch(line -> line.matches(time + "\\[stdout]out"))
                .anyMatch(line -> line.matches(time + "\\[stderr]err"))
                .hasSize(4);
    }

    @Test
    void aMissingScriptIsNamed() throws Exception {
        Map<String, String> files = Rig.app("1", Map.of("BeforeInstall", "true"));
        files.remove("scripts/BeforeInstall");

        Diagnostics diagnostics = diagnostics(rig.deploy(rig.revision(files)), "BeforeInstall");

        assertThat(diagnostics.errorCode()).isEqualTo(LifecycleErrorCode.SCRIPT_MISSING);
        assertThat(diagnostics.message()).endsWith("/deployment-archive/scripts/BeforeInstall");
    }

    @Test
    void aScriptThatIsNotExecutableIsMadeSo() throws Exception {
        Map<String, String> files = Rig.app("1", Map.of());
        files.put("plain.sh", "#!/bin/sh\n" + mark("ran"));
        files.computeIfPresent(
                "appspec.yml",
                (name, text) -> text.replace("hooks:\n", "hooks:\n  AfterInstall:\n    - location: plain.sh\n"));

        assertThat(rig.deploy(rig.revision(files)).status()).isEqualTo(DeploymentStatus.SUCCEEDED);

        assertThat(rig.read("i-1", "mark")).isEqualTo("ran\n");
    }

    @Test
    void aScriptThatTakesTooLongIsEndedWithAllThatItStarted() throws Exception {
        Map<String, String> files =
                Rig.app("1", Map.of("AfterInstall", "(trap '' TERM; while :; do sleep 1; done) & sleep 600"));
        files.computeIfPresent("appspec.yml", (name, text) -> text.replace("timeout: 30", "timeout: 1"));

        DeploymentInfo failed = rig.deploy(rig.revision(files));

        Diagnostics diagnostics = diagnostics(failed, "AfterInstall");
        assertThat(diagnostics.errorCode()).isEqualTo(LifecycleErrorCode.SCRIPT_TIMED_OUT);
        assertThat(diagnostics.message()).endsWith("failed to complete in 1 seconds");
        assertThat(rig.runningFor("i-1")).isEmpty();
    }

    @Test
    void aHookSeesTheAgentsVariablesAndItsInstance() throws Exception {
        String id = rig.deploy(rig.revision(Rig.app(
                        "1",
                        Map.of(
                                "AfterInstall",
                                "env > $CODESUITE_INSTANCE_ROOT/env; pwd" + " > $CODESUITE_INSTANCE_ROOT/pwd; cat"))))
                .deploymentId();

        assertThat(rig.read("i-1", "env").lines())
                .contains(
                        "LIFECYCLE_EVENT=AfterInstall",
                        "DEPLOYMENT_ID=" + id,
                        "APPLICATION_NAME=orders",
                        "DEPLOYMENT_GROUP_NAME=local",
                        "BUNDLE_BUCKET=revisions",
                        "CODESUITE_INSTANCE_NAME=i-1",
                        "CODESUITE_INSTANCE_ROOT=" + rig.root("i-1"))
                .anyMatch(line -> line.matches("CODESUITE_INSTANCE_PORT=\\d+"))
                .anyMatch(line -> line.matches("DEPLOYMENT_GROUP_ID=[-0-9a-f]{36}"))
                .noneMatch(line -> line.startsWith("AWS_"));
        assertThat(rig.read("i-1", "pwd").strip())
                .isEqualTo(rig.root("i-1").toRealPath().toString());
    }

    @Test
    void theInstancesPortStaysTheSame() throws Exception {
        Map<String, String> scripts =
                Map.of("ApplicationStart", "echo $CODESUITE_INSTANCE_PORT >> $CODESUITE_INSTANCE_ROOT/ports");
        rig.deploy(rig.revision(Rig.app("1", scripts)));
        rig.deploy(rig.revision(Rig.app("2", scripts)));

        List<String> ports = rig.read("i-1", "ports").lines().toList();
        assertThat(ports).hasSize(2);
        assertThat(ports.get(0)).isEqualTo(ports.get(1));
    }

    @Test
    void aFailureOfApplicationStopEndsTheDeploymentUnlessItIsIgnored() throws Exception {
        rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStop", "exit 1"))));
        RevisionLocation next = rig.revision(Rig.app("2", Map.of()));

        DeploymentInfo failed = rig.deploy(next);
        DeploymentInfo ignoring = rig.deploy(next, options -> options.ignoreApplicationStopFailures(true));

        assertThat(rig.events(failed.deploymentId(), "i-1"))
                .startsWith("ApplicationStop Failed", "DownloadBundle Skipped");
        assertThat(ignoring.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(rig.events(ignoring.deploymentId(), "i-1"))
                .startsWith("ApplicationStop Failed", "DownloadBundle Succeeded");
    }

    @Test
    void anEventIsVisibleWhileItRuns() throws Exception {
        String id = rig.start(
                rig.revision(Rig.app(
                        "1",
                        Map.of("AfterInstall", "while [ ! -e $CODESUITE_INSTANCE_ROOT/go ]; do sleep 0.05; done"))),
                options -> {});
        rig.await(() -> rig.isInProgress(id, "i-1", "AfterInstall"));

        LifecycleEvent running = rig.event(id, "i-1", "AfterInstall");
        Files.createFile(rig.root("i-1").resolve("go"));

        assertThat(running.startTime()).isNotNull();
        assertThat(running.endTime()).isNull();
        assertThat(rig.await(id).status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(rig.event(id, "i-1", "AfterInstall").endTime()).isNotNull();
    }

    @Test
    void aChangedOrMissingBundleFailsTheDownload() throws Exception {
        RevisionLocation revision = rig.revision(Rig.app("1", Map.of()));
        RevisionLocation changed = revision.toBuilder()
                .s3Location(revision.s3Location().toBuilder().eTag("\"0123\"").build())
                .build();
        RevisionLocation missing = revision.toBuilder()
                .s3Location(revision.s3Location().toBuilder().key("nowhere").build())
                .build();

        assertThat(diagnostics(rig.deploy(changed), "DownloadBundle").message()).contains("ETag should be 0123");
        Diagnostics notThere = diagnostics(rig.deploy(missing), "DownloadBundle");
        assertThat(notThere.errorCode()).isEqualTo(LifecycleErrorCode.UNKNOWN_ERROR);
        assertThat(notThere.message()).contains("s3://revisions/nowhere");
    }

    @Test
    void aRevisionWithoutAppspecFailsBeforeAnythingIsInstalled() throws Exception {
        DeploymentInfo failed = rig.deploy(rig.revision(Map.of("app/version", "1")));

        assertThat(rig.event(failed.deploymentId(), "i-1", "BeforeInstall").status())
                .isEqualTo(LifecycleEventStatus.FAILED);
        assertThat(diagnostics(failed, "BeforeInstall").message()).contains("appspec.yml");
    }

    @Test
    void anotherUserIsRefusedBeforeAnythingStarts() throws Exception {
        Map<String, String> files = Rig.app("1", Map.of("AfterInstall", "true"));
        files.computeIfPresent("appspec.yml", (name, text) -> text.replace("timeout: 30", "runas: nobody-of-here"));

        assertThatExceptionOfType(CodeDeployException.class)
                .isThrownBy(() -> rig.deploy(rig.revision(files)))
                .satisfies(refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("UnsupportedOperation");
                    assertThat(refusal.getMessage()).contains("runas nobody-of-here", "appspec.yml:");
                });
        assertThat(rig.client.listDeployments().deployments()).isEmpty();
    }

    @Test
    void anOwnerThatWeCannotGiveFilesToIsRefusedBeforeAnythingStarts() throws Exception {
        Map<String, String> files = Rig.app("1", Map.of());
        files.computeIfPresent(
                "appspec.yml",
                (name, text) ->
                        text.replace("hooks:\n", "permissions:\n  - object: /opt/orders\n    owner: nobody-of-here\n"));

        assertThatExceptionOfType(CodeDeployException.class)
                .isThrownBy(() -> rig.deploy(rig.revision(files)))
                .withMessageContaining("owner nobody-of-here");
    }

    @Test
    void aDestinationThatLeavesTheInstanceIsRefusedBeforeAnythingStarts() throws Exception {
        Map<String, String> files = Rig.app("1", Map.of());
        files.computeIfPresent("appspec.yml", (name, text) -> text.replace("/opt/orders", "/opt/../../orders"));

        assertThatExceptionOfType(CodeDeployException.class)
                .isThrownBy(() -> rig.deploy(rig.revision(files)))
                .withMessageContaining("/opt/../../orders");
    }

    private Diagnostics diagnostics(DeploymentInfo deployment, String event) {
        return rig.event(deployment.deploymentId(), "i-1", event).diagnostics();
    }

    private static String mark(String text) {
        return "echo " + text + " > $CODESUITE_INSTANCE_ROOT/mark";
    }
}
