package io.github.codesuite.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.wire.Frame;
import io.github.codesuite.wire.Framed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentTargetsResponse;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentNotStartedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentTargetsResponse;

/** Numbers in comments are rows of the catalogue of faults. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class DeploymentWatchTest {

    private final FakeTicker ticker = new FakeTicker();
    private final ScriptedCloud cloud = new ScriptedCloud();
    private final ScriptedCodeDeploy codeDeploy = cloud.codeDeploy;
    private final Heard heard = new Heard();

    @AutoClose
    private final Framed framed;

    DeploymentWatchTest(Frame frame) {
        this.framed = new Framed(frame);
    }

    @Test
    void tellsEventsOnceUntilTheEnd() {
        codeDeploy
                .then(info("Created"))
                .then(info("InProgress"))
                .then(info("InProgress"))
                .then(info("Succeeded"));
        codeDeploy.instances(instance("a", "Pending", "Pending"));
        codeDeploy.instances(instance("a", "InProgress", "InProgress"));
        codeDeploy.instances(instance("a", "InProgress", "InProgress"));
        codeDeploy.instances(instance("a", "Succeeded", "Succeeded"));

        assertThat(follow()).isInstanceOf(DeploymentOutcome.Ended.class);
        assertThat(heard.events).containsExactly("d-1 a Start begins", "d-1 a Start Succeeded");
        assertThat(heard.ticks).isPositive();
    }

    @Test
    void waitsForADeploymentThatHasNotStarted() {
        codeDeploy.then(info("Created")).then(info("Created")).then(info("Succeeded"));
        codeDeploy.targetIds.fail(2, DeploymentNotStartedException.builder().build());
        codeDeploy.instances(instance("a", "Succeeded", "Succeeded"));

        assertThat(follow().deployment().targets()).hasSize(1);
        assertThat(heard.hiccups).isEmpty();
        assertThat(heard.lost).isEmpty();
    }

    /** 1: throttled polls. */
    @Test
    void followsADeploymentThroughThirtyThrottledAnswers() {
        codeDeploy.deployment.fail(30, Failures.throttled());
        codeDeploy.then(info("Succeeded")).instances();

        assertThat(follow()).isInstanceOf(DeploymentOutcome.Ended.class);
        assertThat(heard.hiccups).hasSize(2);
    }

    /** 7: credentials expire. */
    @Test
    void endsAtOnceWhereCredentialsHaveExpired() {
        codeDeploy.deployment.fail(Failures.expired());
        codeDeploy.instances();

        assertThatThrownBy(this::follow).isInstanceOf(SdkException.class);
        assertThat(codeDeploy.deployment.requests()).hasSize(1);
    }

    @Test
    void goesOnWithoutInstancesThatItMayNotSeeAndSaysSoOnce() {
        codeDeploy.then(info("InProgress")).then(info("InProgress")).then(info("Succeeded"));
        codeDeploy.targetIds.fail(Failures.denied());

        assertThat(follow()).isInstanceOf(DeploymentOutcome.Ended.class);
        assertThat(heard.lost).hasSize(1);
    }

    @Test
    void asksForAtMostTwentyFiveInstancesAtOnce() {
        List<String> ids = IntStream.range(0, 60).mapToObj(i -> "i-" + i).toList();
        codeDeploy.then(info("Succeeded"));
        codeDeploy
                .targetIds
                .answer(ListDeploymentTargetsResponse.builder()
                        .targetIds(ids.subList(0, 40))
                        .nextToken("n")
                        .build())
                .answer(ListDeploymentTargetsResponse.builder()
                        .targetIds(ids.subList(40, 60))
                        .build());
        codeDeploy.targets.answer(BatchGetDeploymentTargetsResponse.builder().build());

        follow();

        assertThat(codeDeploy.targets.requests())
                .extracting(request -> request.targetIds().size())
                .startsWith(25, 25, 10);
        assertThat(codeDeploy.targetIds.requests().get(1).nextToken()).isEqualTo("n");
    }

    /** 32: stopped elsewhere, or an unknown status: terminal. */
    @ParameterizedTest
    @ValueSource(strings = {"Stopped", "Melted", "Failed", "Succeeded"})
    void takesEveryOtherStatusForAnEnd(String status) {
        codeDeploy.then(info(status)).instances();

        DeploymentOutcome outcome = follow();

        assertThat(outcome).isInstanceOf(DeploymentOutcome.Ended.class);
        assertThat(outcome.deployment().info().statusAsString()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Created", "Queued", "InProgress", "Baking", "Ready"})
    void goesOnWhileADeploymentIsActive(String status) {
        codeDeploy.then(info(status)).instances();

        assertThat(follow(Duration.ofMinutes(10))).isInstanceOf(DeploymentOutcome.TimedOut.class);
        assertThat(ticker.time()).isEqualTo(Duration.ofMinutes(10));
    }

    /** 34: the rollback is followed too, even where it is announced after the end. */
    @Test
    void followsTheRollbackToItsEnd() {
        codeDeploy
                .then(mayRollBack("Failed"))
                .then(mayRollBack("Failed").rollbackInfo(rollback -> rollback.rollbackDeploymentId("d-2")))
                .then(DeploymentInfo.builder().deploymentId("d-2").status("InProgress"))
                .then(DeploymentInfo.builder().deploymentId("d-2").status("Succeeded"));
        codeDeploy.instances(instance("a", "Failed", "Failed"));
        codeDeploy.instances(instance("a", "Failed", "Failed"));
        codeDeploy.instances(instance("a", "Succeeded", "Succeeded"));

        DeploymentOutcome outcome = follow();

        assertThat(outcome.deployment().info().status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(outcome.rollback()).hasValueSatisfying(rollback -> {
            assertThat(rollback.info().deploymentId()).isEqualTo("d-2");
            assertThat(rollback.isEnded()).isTrue();
        });
        assertThat(heard.events)
                .containsExactly(
                        "d-1 a Start begins",
                        "d-1 a Start Failed",
                        "d-1 rolled back by d-2",
                        "d-2 a Start begins",
                        "d-2 a Start Succeeded");
    }

    @Test
    void doesNotWaitForEverForARollbackThatNeverComes() {
        codeDeploy.then(mayRollBack("Failed")).instances();

        assertThat(follow().rollback()).isEmpty();
        assertThat(ticker.time()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
    }

    @Test
    void doesNotWaitWhereNoRollbackIsConfigured() {
        codeDeploy.then(info("Failed")).instances();

        follow();

        assertThat(ticker.time()).isLessThan(Duration.ofSeconds(3));
    }

    /** 27: interrupted, and followed on without telling anything twice. */
    @Test
    void goesOnWhereItWasInterrupted() {
        codeDeploy.then(info("InProgress")).then(info("InProgress")).then(info("Stopped"));
        codeDeploy.instances(instance("a", "InProgress", "InProgress"));
        ticker.interruptAt(Duration.ofSeconds(4));
        DeploymentWatch watch = watch();

        assertThat(watch.follow(deadline(Duration.ofHours(1)))).isInstanceOf(DeploymentOutcome.Interrupted.class);
        assertThat(watch.follow(deadline(Duration.ofHours(1)))).isInstanceOf(DeploymentOutcome.Ended.class);
        assertThat(heard.events).containsExactly("d-1 a Start begins");
    }

    private DeploymentOutcome follow() {
        return follow(Duration.ofHours(1));
    }

    private DeploymentOutcome follow(Duration patience) {
        return watch().follow(deadline(patience));
    }

    private Deadline deadline(Duration patience) {
        return Deadline.in(patience, ticker);
    }

    private DeploymentWatch watch() {
        DeploymentInfo created = DeploymentInfo.builder().deploymentId("d-1").build();
        return new DeploymentWatch(framed.cloud(cloud), ticker, new Random(1), Optional.empty(), created, heard);
    }

    private static DeploymentInfo.Builder info(String status) {
        return DeploymentInfo.builder().deploymentId("d-1").status(status);
    }

    private static DeploymentInfo.Builder mayRollBack(String status) {
        return info(status)
                .autoRollbackConfiguration(rollback -> rollback.enabled(true).eventsWithStrings("DEPLOYMENT_FAILURE"));
    }

    private static InstanceTarget instance(String id, String status, String eventStatus) {
        return InstanceTarget.builder()
                .targetId(id)
                .status(status)
                .lifecycleEvents(LifecycleEvent.builder()
                        .lifecycleEventName("Start")
                        .status(eventStatus)
                        .build())
                .build();
    }

    private static final class Heard implements DeploymentListener {
        private final List<String> events = new ArrayList<>();
        private final List<String> hiccups = new ArrayList<>();
        private final List<SdkException> lost = new ArrayList<>();
        private int ticks;

        @Override
        public void event(EventChange change) {
            events.add(change.deploymentId() + " " + change.target() + " " + change.event() + " "
                    + change.status().orElse("begins"));
        }

        @Override
        public void rollback(String deploymentId, String rollbackId) {
            events.add(deploymentId + " rolled back by " + rollbackId);
        }

        @Override
        public void tick() {
            ticks++;
        }

        @Override
        public void hiccup(String line) {
            hiccups.add(line);
        }

        @Override
        public void targetsLost(SdkException failure) {
            lost.add(failure);
        }
    }
}
