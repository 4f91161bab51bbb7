package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.LifecycleErrorCode;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;

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

    @Test
    void runsTheEventsInTheirOrderAndInstallsInBetween() throws Exception {
        String trace = "echo $LIFECYCLE_EVENT $(cat $CODESUITE_INSTANCE_ROOT/opt/orders/version 2>/dev/null)"
                + " >> $CODESUITE_INSTANCE_ROOT/trace";
        Map<String, String> scripts = Map.of(
                "ApplicationStop", trace,
                "BeforeInstall", trace,
                "AfterInstall", trace,
                "ApplicationStart", trace,
                "ValidateService", trace);

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
    void aFailingScriptEndsTheDeploymentWithItsLastLines() throws Exception {
        DeploymentInfo failed = rig.deploy(rig.revision(
                Rig.app("1", Map.of("ApplicationStart", "echo starting\nprintf 'no database' >&2\nexit 3"))));

        assertThat(failed.status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(failed.errorInformation().codeAsString()).isEqualTo("HEALTH_CONSTRAINTS");
        LifecycleEvent event = rig.event(failed.deploymentId(), "i-1", "ApplicationStart");
        assertThat(event.diagnostics().errorCode()).isEqualTo(LifecycleErrorCode.SCRIPT_FAILED);
        assertThat(event.diagnostics().scriptName()).isEqualTo("scripts/ApplicationStart");
        assertThat(event.diagnostics().message()).endsWith("failed with exit code 3");
        assertThat(event.diagnostics().logTail().lines())
                .containsExactlyInAnyOrder(
                        "LifecycleEvent - ApplicationStart",
                        "Script - scripts/ApplicationStart",
                        "[stdout]starting",
                        "[stderr]no database");
        assertThat(rig.events(failed.deploymentId(), "i-1"))
                .endsWith("ApplicationStart Failed", "ValidateService Skipped");
        assertThat(Files.exists(rig.root("i-1").resolve("opt/orders/version"))).isTrue();
    }
}
