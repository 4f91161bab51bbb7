package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codedeploy.model.CodeDeployException;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentGroupRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTargetDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.EC2TagFilter;
import software.amazon.awssdk.services.codedeploy.model.ELBInfo;
import software.amazon.awssdk.services.codedeploy.model.MinimumHealthyHostsType;
import software.amazon.awssdk.services.codedeploy.model.TargetFilterName;

/** What is particular to the local service, and what takes a deployment. */
class LocalCodeDeployTest {

    @TempDir
    Path folder;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void keepsConfigurationsThatAreMade() {
        rig.client.createDeploymentConfig(create -> create.deploymentConfigName("two-stay")
                .minimumHealthyHosts(
                        hosts -> hosts.type(MinimumHealthyHostsType.HOST_COUNT).value(2)));

        assertThat(rig.client.listDeploymentConfigs().deploymentConfigsList()).contains("two-stay");
        assertThat(rig.client
                        .getDeploymentConfig(get -> get.deploymentConfigName("two-stay"))
                        .deploymentConfigInfo()
                        .minimumHealthyHosts()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void aGroupHasOneActiveDeployment() throws Exception {
        rig.withFleet(1);
        var revision = rig.revision(Rig.app("1", Map.of("AfterInstall", "sleep 600")));
        String active = rig.start(revision, options -> {});

        assertThatExceptionOfType(DeploymentLimitExceededException.class)
                .isThrownBy(() -> rig.start(revision, options -> {}))
                .withMessageContaining(active);

        rig.client.stopDeployment(stop -> stop.deploymentId(active));
        assertThat(rig.await(active).status()).isEqualTo(DeploymentStatus.STOPPED);
        assertThatExceptionOfType(DeploymentAlreadyCompletedException.class)
                .isThrownBy(() -> rig.client.stopDeployment(stop -> stop.deploymentId(active)));
    }

    @Test
    void findsDeploymentsByStatusAndTime() throws Exception {
        rig.withFleet(1);
        String good = rig.deploy(rig.revision(Rig.app("1", Map.of()))).deploymentId();
        Instant between = rig.deployment(good).completeTime();
        String bad = rig.deploy(rig.revision(Rig.app("2", Map.of("AfterInstall", "exit 1"))))
                .deploymentId();

        assertThat(rig.client.listDeployments().deployments()).containsExactly(bad, good);
        assertThat(rig.client
                        .listDeployments(list -> list.includeOnlyStatuses(DeploymentStatus.SUCCEEDED))
                        .deployments())
                .containsExactly(good);
        assertThat(rig.client
                        .listDeployments(list -> list.applicationName(Rig.APPLICATION)
                                .deploymentGroupName(Rig.GROUP)
                                .createTimeRange(range -> range.start(between)))
                        .deployments())
                .containsExactly(bad);
        assertThat(rig.client
                        .batchGetDeployments(get -> get.deploymentIds(good, bad))
                        .deploymentsInfo())
                .hasSize(2);
    }

    @Test
    void showsTheGroupsLastDeploymentsAndTheirTargets() throws Exception {
        rig.withFleet(2);
        var revision = rig.revision(Rig.app("1", Map.of()));
        String good = rig.deploy(revision).deploymentId();
        String bad = rig.deploy(rig.revision(Rig.app("2", Map.of("AfterInstall", "exit 1"))))
                .deploymentId();

        var group = rig.client
                .getDeploymentGroup(get -> get.applicationName(Rig.APPLICATION).deploymentGroupName(Rig.GROUP))
                .deploymentGroupInfo();
        assertThat(group.lastSuccessfulDeployment().deploymentId()).isEqualTo(good);
        assertThat(group.lastAttemptedDeployment().deploymentId()).isEqualTo(bad);
        assertThat(group.targetRevision()).isEqualTo(revision);
        assertThat(rig.deployment(bad).previousRevision()).isEqualTo(revision);
        assertThat(rig.client
                        .listDeploymentTargets(list -> list.deploymentId(bad)
                                .targetFilters(Map.of(TargetFilterName.TARGET_STATUS, java.util.List.of("Skipped"))))
                        .targetIds())
                .containsExactly("i-2");
        assertThat(rig.client
                        .batchGetDeploymentTargets(get -> get.deploymentId(good).targetIds("i-1", "i-2"))
                        .deploymentTargets())
                .hasSize(2);
        assertThatExceptionOfType(DeploymentTargetDoesNotExistException.class)
                .isThrownBy(() -> rig.target(good, "i-9"));
    }

    @Test
    void refusesByNameWhatItDoesNotHave() {
        rig.withFleet(0);

        refuses(
                "blueGreenDeploymentConfiguration",
                group -> group.blueGreenDeploymentConfiguration(
                        green -> green.greenFleetProvisioningOption(option -> option.action("DISCOVER_EXISTING"))));
        refuses(
                "loadBalancerInfo",
                group -> group.loadBalancerInfo(
                        info -> info.elbInfoList(ELBInfo.builder().name("x").build())));
        refuses(
                "ec2TagFilters",
                group -> group.ec2TagFilters(EC2TagFilter.builder().key("x").build()));
        refuses("BLUE_GREEN", group -> group.deploymentStyle(style -> style.deploymentType("BLUE_GREEN")));
        refuses(
                "DEPLOYMENT_STOP_ON_ALARM",
                group -> group.autoRollbackConfiguration(
                        rollback -> rollback.enabled(true).eventsWithStrings("DEPLOYMENT_STOP_ON_ALARM")));
        assertThatExceptionOfType(CodeDeployException.class)
                .isThrownBy(() -> rig.client.createApplication(
                        create -> create.applicationName("fn").computePlatform("Lambda")))
                .withMessageContaining("Lambda");
        assertThatExceptionOfType(CodeDeployException.class)
                .isThrownBy(() -> rig.client.continueDeployment(go -> go.deploymentId("d-ABCDEF123")))
                .withMessageContaining("ContinueDeployment");
    }

    @Test
    void handsListsOutInPages() {
        for (int number = 0; number < 120; number++) {
            String name = "app-" + number;
            rig.client.createApplication(create -> create.applicationName(name));
        }

        assertThat(rig.client.listApplications().applications()).hasSize(100);
        assertThat(rig.client.listApplicationsPaginator().applications()).hasSize(120);
    }

    @Test
    void deletingAnApplicationStopsAndForgetsItsDeployments() throws Exception {
        rig.withFleet(1);
        String id = rig.start(
                rig.revision(Rig.app("1", Map.of("AfterInstall", "echo up > $CODESUITE_INSTANCE_ROOT/up; sleep 600"))),
                options -> {});
        rig.await(() -> Files.exists(rig.root("i-1").resolve("up")));

        rig.client.deleteApplication(delete -> delete.applicationName(Rig.APPLICATION));

        assertThat(rig.runningFor("i-1")).isEmpty();
        assertThat(rig.client.listDeployments().deployments()).doesNotContain(id);
    }

    private void refuses(String named, Consumer<CreateDeploymentGroupRequest.Builder> member) {
        assertThatExceptionOfType(CodeDeployException.class)
                .isThrownBy(() -> rig.client.createDeploymentGroup(create -> {
                    create.applicationName(Rig.APPLICATION)
                            .deploymentGroupName("another")
                            .serviceRoleArn("arn:aws:iam::000000000000:role/local");
                    member.accept(create);
                }))
                .satisfies(refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("UnsupportedOperation");
                    assertThat(refusal.getMessage()).contains(named);
                });
    }
}
