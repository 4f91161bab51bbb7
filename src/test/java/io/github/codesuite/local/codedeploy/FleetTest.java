package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackEvent;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.MinimumHealthyHostsType;

/** Deployments to several instances: how many at a time, when they fail, what is rolled back. */
class FleetTest {

    private static final String TRACE = "echo $CODESUITE_INSTANCE_NAME >> $CODESUITE_INSTANCE_ROOT/../../../order";
    private static final String HANG = "echo up > $CODESUITE_INSTANCE_ROOT/up; sleep 600";

    @TempDir
    Path folder;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder).withFleet(3);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void deploysToOneInstanceAfterTheOther() throws Exception {
        DeploymentInfo deployment =
                rig.deploy(rig.revision(Rig.app("1", Map.of("BeforeInstall", TRACE, "ValidateService", TRACE))));

        assertThat(deployment.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(order()).containsExactly("i-1", "i-1", "i-2", "i-2", "i-3", "i-3");
    }

    @Test
    void aFailureOnTheFirstIsRolledBackThereAndTheOthersStayAsTheyWere() throws Exception {
        String start = "cp $CODESUITE_INSTANCE_ROOT/opt/orders/version $CODESUITE_INSTANCE_ROOT/running; " + TRACE;
        rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", start))));
        Files.delete(folder.resolve("codedeploy/order"));

        DeploymentInfo failed = rig.deploy(
                rig.revision(Rig.app("2", Map.of("ApplicationStart", start + "; echo broken; exit 1"))),
                FleetTest::rollsBack);
        DeploymentInfo rollback = rig.await(failed.rollbackInfo().rollbackDeploymentId());

        assertThat(failed.status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(failed.deploymentOverview().failed()).isEqualTo(1);
        assertThat(failed.deploymentOverview().skipped()).isEqualTo(2);
        assertThat(rig.events(failed.deploymentId(), "i-2")).allMatch(event -> event.endsWith(" Skipped"));
        assertThat(rollback.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(rollback.creatorAsString()).isEqualTo("codeDeployRollback");
        assertThat(rollback.rollbackInfo().rollbackTriggeringDeploymentId()).isEqualTo(failed.deploymentId());
        assertThat(order()).containsExactly("i-1", "i-1");
        assertThat(List.of(rig.read("i-1", "running"), rig.read("i-2", "running"), rig.read("i-3", "running")))
                .containsOnly("1");
    }

    @Test
    void withoutAnEarlierSuccessThereIsNothingToRollBackTo() throws Exception {
        DeploymentInfo failed =
                rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", "exit 1"))), FleetTest::rollsBack);

        assertThat(failed.rollbackInfo().rollbackDeploymentId()).isNull();
        assertThat(failed.rollbackInfo().rollbackMessage()).contains("nothing to roll back to");
    }

    /** Minimum healthy instances in the user guide: the last one's failure comes too late. */
    @Test
    void aFailureOnTheLastInstanceIsStillASuccess() throws Exception {
        DeploymentInfo deployment = rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", failsOn("i-3")))));

        assertThat(deployment.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(deployment.deploymentOverview().failed()).isEqualTo(1);
    }

    @Test
    void theUnhealthyInstanceHasItsTurnFirst() throws Exception {
        rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", failsOn("i-3")))));

        rig.deploy(rig.revision(Rig.app("2", Map.of("ApplicationStart", TRACE))));

        assertThat(order()).containsExactly("i-3", "i-1", "i-2");
    }

    @Test
    void allAtOnceNeedsOneSuccess() throws Exception {
        Consumer<CreateDeploymentRequest.Builder> allAtOnce =
                options -> options.deploymentConfigName("CodeDeployDefault.AllAtOnce");
        String meet = "touch $CODESUITE_INSTANCE_ROOT/../../../at-$CODESUITE_INSTANCE_NAME\n"
                + "while [ $(ls $CODESUITE_INSTANCE_ROOT/../../../ | grep -c ^at-) -lt 3 ]; do sleep 0.05; done\n";

        DeploymentInfo one = rig.deploy(
                rig.revision(Rig.app("1", Map.of("BeforeInstall", meet, "ApplicationStart", succeedsOn("i-2")))),
                allAtOnce);
        DeploymentInfo none = rig.deploy(rig.revision(Rig.app("2", Map.of("ApplicationStart", "exit 1"))), allAtOnce);

        assertThat(one.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(none.status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(none.deploymentOverview().failed()).isEqualTo(3);
    }

    @Test
    void aMinimumThatLeavesNoInstanceFailsAtOnce() throws Exception {
        rig.client.createDeploymentConfig(create -> create.deploymentConfigName("all-stay")
                .minimumHealthyHosts(hosts ->
                        hosts.type(MinimumHealthyHostsType.FLEET_PERCENT).value(95)));

        DeploymentInfo failed =
                rig.deploy(rig.revision(Rig.app("1", Map.of())), options -> options.deploymentConfigName("all-stay"));

        assertThat(failed.errorInformation().codeAsString()).isEqualTo("HEALTH_CONSTRAINTS");
        assertThat(failed.deploymentOverview().skipped()).isEqualTo(3);
    }

    @Test
    void aGroupThatMatchesNoInstanceFailsByName() throws Exception {
        rig.client.updateDeploymentGroup(update -> update.applicationName(Rig.APPLICATION)
                .currentDeploymentGroupName(Rig.GROUP)
                .onPremisesInstanceTagFilters(Rig.fleet("none")));

        DeploymentInfo failed = rig.deploy(rig.revision(Rig.app("1", Map.of())));

        assertThat(failed.errorInformation().codeAsString()).isEqualTo("NO_INSTANCES");
        assertThat(rig.client
                        .listDeploymentTargets(list -> list.deploymentId(failed.deploymentId()))
                        .targetIds())
                .isEmpty();
    }

    @Test
    void outdatedInstancesOnly() throws Exception {
        var revision = rig.revision(Rig.app("1", Map.of("ApplicationStart", TRACE)));
        rig.deploy(revision);
        rig.addInstance("i-4");

        DeploymentInfo second = rig.deploy(revision, options -> options.updateOutdatedInstancesOnly(true));

        assertThat(second.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(order()).containsExactly("i-1", "i-2", "i-3", "i-4");
    }

    @Test
    void aStopEndsTheRunningHookAndSkipsTheRest() throws Exception {
        String id = rig.start(rig.revision(Rig.app("1", Map.of("AfterInstall", HANG))), options -> {});
        rig.await(() -> Files.exists(rig.root("i-1").resolve("up")));

        rig.client.stopDeployment(stop -> stop.deploymentId(id));
        DeploymentInfo stopped = rig.await(id);

        assertThat(stopped.status()).isEqualTo(DeploymentStatus.STOPPED);
        assertThat(stopped.errorInformation().codeAsString()).isEqualTo("MANUAL_STOP");
        assertThat(rig.events(id, "i-1"))
                .contains("Install Succeeded", "AfterInstall Failed", "ApplicationStart Skipped");
        assertThat(stopped.deploymentOverview().skipped()).isEqualTo(2);
        assertThat(rig.runningFor("i-1")).isEmpty();
        assertThat(stopped.rollbackInfo()).isNull();
    }

    @Test
    void aStopCanRollBack() throws Exception {
        rig.deploy(rig.revision(Rig.app("1", Map.of())));
        String id = rig.start(rig.revision(Rig.app("2", Map.of("AfterInstall", HANG))), options -> {});
        rig.await(() -> Files.exists(rig.root("i-1").resolve("up")));

        rig.client.stopDeployment(stop -> stop.deploymentId(id).autoRollbackEnabled(true));
        DeploymentInfo rollback = rig.await(rig.await(id).rollbackInfo().rollbackDeploymentId());

        assertThat(rollback.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(rig.read("i-1", "opt/orders/version")).isEqualTo("1");
    }

    @Test
    void closingTheServiceStopsItsDeployments() throws Exception {
        String id = rig.start(rig.revision(Rig.app("1", Map.of("AfterInstall", HANG))), FleetTest::rollsBack);
        rig.await(() -> Files.exists(rig.root("i-1").resolve("up")));

        rig.client.close();

        assertThat(rig.runningFor("i-1")).isEmpty();
        rig.client = rig.open();
        assertThat(rig.deployment(id).status()).isEqualTo(DeploymentStatus.STOPPED);
        assertThat(rig.deployment(id).errorInformation().message()).contains("was closed");
    }

    @Test
    void anotherProcessCanStopADeploymentThroughItsRecord() throws Exception {
        String id = rig.start(rig.revision(Rig.app("1", Map.of("AfterInstall", HANG))), options -> {});
        rig.await(() -> Files.exists(rig.root("i-1").resolve("up")));

        try (var second = rig.open()) {
            second.stopDeployment(stop -> stop.deploymentId(id));
        }

        assertThat(rig.await(id).status()).isEqualTo(DeploymentStatus.STOPPED);
    }

    private static void rollsBack(CreateDeploymentRequest.Builder options) {
        options.autoRollbackConfiguration(rollback -> rollback.enabled(true)
                .events(AutoRollbackEvent.DEPLOYMENT_FAILURE, AutoRollbackEvent.DEPLOYMENT_STOP_ON_REQUEST));
    }

    private List<String> order() throws Exception {
        return Files.readAllLines(folder.resolve("codedeploy/order"));
    }

    private static String failsOn(String instance) {
        return "[ $CODESUITE_INSTANCE_NAME != " + instance + " ]";
    }

    private static String succeedsOn(String instance) {
        return "[ $CODESUITE_INSTANCE_NAME = " + instance + " ]";
    }
}
