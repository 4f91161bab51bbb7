package io.github.codesuite.stage.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.console.Marks;
import io.github.codesuite.console.RecordedConsole;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Failures;
import io.github.codesuite.follow.FakeTicker;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.follow.ScriptedCloud;
import io.github.codesuite.follow.ScriptedCodeDeploy;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult.Status;
import io.github.codesuite.stage.deploy.DeployRequest.OnActive;
import io.github.codesuite.wire.Frame;
import io.github.codesuite.wire.Framed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentResponse;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationResponse;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentGroupResponse;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsResponse;
import software.amazon.awssdk.services.codedeploy.model.S3Location;
import software.amazon.awssdk.services.codedeploy.model.StopDeploymentResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Numbers in comments are rows of the catalogue of faults. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class DeployStageTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final FakeTicker ticker = new FakeTicker();
    private final ScriptedCloud cloud = new ScriptedCloud();
    private final ScriptedCodeDeploy codeDeploy = cloud.codeDeploy;
    private final RecordedConsole console = new RecordedConsole();

    @AutoClose
    private final Framed framed;

    DeployStageTest(Frame frame) {
        this.framed = new Framed(frame);
    }

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(folder.resolve("orders.zip"), "a revision");
        codeDeploy.application.answer(GetApplicationResponse.builder().build());
        codeDeploy.group.answer(group(Optional.empty()));
        cloud.s3.head.fail(NoSuchKeyException.builder().statusCode(404).build());
        cloud.s3.put.answer(
                PutObjectResponse.builder().eTag("\"e1\"").versionId("v1").build());
    }

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void narratesADeploymentFromRevisionToVerdict() {
        created();
        codeDeploy.then(info("Created")).then(info("InProgress")).then(info("Succeeded"));
        codeDeploy
                .instances()
                .instances(target("a", "InProgress", done("ApplicationStop", 0, 120), begun("ApplicationStart", 1)))
                .instances(
                        target("a", "Succeeded", done("ApplicationStop", 0, 120), done("ApplicationStart", 1, 2000)),
                        target("bb", "Succeeded", done("ApplicationStop", 4, 90), done("ApplicationStart", 5, 1900)));

        assertThat(run(OnActive.WAIT)).isInstanceOf(DeployVerdict.Succeeded.class);
        assertThat(console.lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches(
                                        "I \\[deploy\\] revision of 10 bytes uploaded: s3://b/rev/orders/\\w{64}\\.zip"),
                        line -> assertThat(line).isEqualTo("I [deploy] created d-1: orders to production"),
                        line -> assertThat(line).isEqualTo("I [deploy] ✓ a: ApplicationStop 120 ms"),
                        line -> assertThat(line).isEqualTo("I [deploy] ✓ a: ApplicationStart 2.0 s"),
                        line -> assertThat(line).isEqualTo("I [deploy] ✓ bb: ApplicationStop 90 ms"),
                        line -> assertThat(line).isEqualTo("I [deploy] ✓ bb: ApplicationStart 1.9 s"),
                        line -> assertThat(line).isEqualTo("I [deploy] ✓ a   Succeeded"),
                        line -> assertThat(line).isEqualTo("I [deploy] ✓ bb  Succeeded"),
                        line -> assertThat(line).matches("I \\[deploy\\] ✓ d-1: Succeeded, [0-9.]+ s"));
    }

    @Test
    void sendsWhatWasAskedForWithANonceInTheDescription() {
        created();
        codeDeploy.then(info("Succeeded")).instances();

        run(OnActive.WAIT);

        CreateDeploymentRequest create = codeDeploy.create.requests().get(0);
        S3Location place = create.revision().s3Location();
        assertThat(place.bucket()).isEqualTo("b");
        assertThat(place.key()).matches("rev/orders/\\w{64}\\.zip");
        assertThat(place.bundleTypeAsString()).isEqualTo("zip");
        assertThat(place.eTag()).isEqualTo("e1");
        assertThat(place.version()).isEqualTo("v1");
        assertThat(create.description()).matches("orders 1\\.0 \\[codesuite 1767323045000-[0-9a-f]{16}\\]");
        assertThat(create.fileExistsBehaviorAsString()).isEqualTo("OVERWRITE");
        assertThat(create.autoRollbackConfiguration().enabled()).isTrue();
        assertThat(create.autoRollbackConfiguration().eventsAsStrings()).containsExactly("DEPLOYMENT_FAILURE");
        assertThat(create.deploymentConfigName()).isNull();
    }

    @Test
    void cutsALongDescriptionAndKeepsTheNonce() {
        Nonce nonce = new Nonce(START, "abc");

        String text = nonce.at("x".repeat(300));

        assertThat(text).hasSize(256).contains("…");
        assertThat(Nonce.of(DeploymentInfo.builder().description(text).build()))
                .hasValueSatisfying(found -> assertThat(found.isSame(nonce)).isTrue());
        assertThat(Nonce.of(DeploymentInfo.builder().build())).isEmpty();
    }

    /** 33 and 34: which instance, which event, which script; and both deployments' ids. */
    @Test
    void showsTheFailedScriptAndFollowsTheRollback() {
        created();
        codeDeploy
                .then(info("Failed")
                        .errorInformation(
                                error -> error.code("HEALTH_CONSTRAINTS").message("too many failed"))
                        .rollbackInfo(rollback -> rollback.rollbackDeploymentId("d-2")))
                .then(DeploymentInfo.builder()
                        .deploymentId("d-2")
                        .status("Succeeded")
                        .revision(revision ->
                                revision.s3Location(place -> place.bucket("b").key("old.zip"))));
        LifecycleEvent failed = begun("ApplicationStart", 0).toBuilder()
                .status("Failed")
                .endTime(START.plusMillis(1200))
                .diagnostics(Diagnostics.builder()
                        .errorCode("ScriptFailed")
                        .scriptName("scripts/start.sh")
                        .message("Script exited with code 1")
                        .logTail("LifecycleEvent - ApplicationStart\n[stderr]port\u001b[31m taken\n")
                        .build())
                .build();
        codeDeploy
                .instances(
                        target("a", "Failed", failed),
                        target(
                                "b",
                                "Skipped",
                                event("ApplicationStart", "Skipped").build()),
                        target(
                                "c",
                                "Skipped",
                                event("ApplicationStart", "Skipped").build()))
                .instances(
                        target("a", "Failed", failed),
                        target(
                                "b",
                                "Skipped",
                                event("ApplicationStart", "Skipped").build()),
                        target(
                                "c",
                                "Skipped",
                                event("ApplicationStart", "Skipped").build()))
                .instances(target("a", "Succeeded", done("ApplicationStart", 3, 800)));

        DeployVerdict verdict = run(OnActive.WAIT);

        assertThat(verdict).isInstanceOf(DeployVerdict.Failed.class);
        assertThat(verdict.result().summary()).isEqualTo("Failed at ApplicationStart of a (rolled back by d-2)");
        StageError error = verdict.result().error().orElseThrow();
        assertThat(error.message())
                .isEqualTo("HEALTH_CONSTRAINTS: too many failed; scripts/start.sh: ScriptFailed: Script exited with"
                        + " code 1; running is s3://b/old.zip\n"
                        + "too many instances failed, or too few were healthy before: mend what the first failed event"
                        + " says");
        assertThat(error.step()).isEqualTo("ApplicationStart of a");
        assertThat(error.lastLines()).hasSize(2);
        assertThat(error.next()).isEqualTo("mvn deploy");
        assertThat(error.wholeLog()).startsWith("/fleet/a/").endsWith("/d-1/logs/scripts.log");
        assertThat(results().properties())
                .containsEntry("codesuite.result.deploy.id", "d-1")
                .containsEntry("codesuite.result.deploy.rollbackId", "d-2");
        assertThat(console.lines())
                .filteredOn(line -> !line.startsWith("D "))
                .containsSubsequence(
                        "I [deploy] created d-1: orders to production",
                        "I [deploy] ✗ a: ApplicationStart 1.2 s",
                        "I [deploy]   scripts/start.sh: ScriptFailed: Script exited with code 1",
                        "I [deploy]   | LifecycleEvent - ApplicationStart",
                        "I [deploy]   | [stderr]port taken",
                        "I [deploy] d-1 failed and is rolled back by d-2",
                        "I [deploy] ✓ a: ApplicationStart 800 ms",
                        "I [deploy] ✗ a  Failed at ApplicationStart, rollback Succeeded",
                        "I [deploy] ✗ b  Skipped",
                        "I [deploy] ✗ c  Skipped")
                .last()
                .asString()
                .startsWith("E [deploy] ✗ d-1: Failed at ApplicationStart of a (rolled back by d-2), ");
    }

    /** 34: the rollback fails too. */
    @Test
    void saysThatTheRollbackFailed() {
        created();
        codeDeploy
                .then(info("Failed").rollbackInfo(rollback -> rollback.rollbackDeploymentId("d-2")))
                .then(DeploymentInfo.builder().deploymentId("d-2").status("Failed"));
        codeDeploy.instances();

        assertThat(run(OnActive.WAIT).result().summary()).isEqualTo("Failed (rollback d-2 ended as Failed)");
    }

    /** 32. */
    @Test
    void tellsStoppedAndUnknownEndsApart() {
        created();
        codeDeploy.then(info("Stopped")).then(info("Melted"));
        codeDeploy.instances();

        assertThat(run(OnActive.WAIT)).isInstanceOf(DeployVerdict.Stopped.class);
        assertThat(run(OnActive.WAIT)).isInstanceOf(DeployVerdict.Failed.class);
    }

    /** 4 and 5: the reply is lost after CodeDeploy took the deployment. */
    @Test
    void adoptsADeploymentWhoseReplyWasLost() {
        codeDeploy.create.fail(Failures.noAnswer());
        adoptable();
        codeDeploy.then(info("Succeeded")).instances();

        DeployVerdict verdict = run(OnActive.WAIT);

        assertThat(verdict.result().id()).isEqualTo("d-1");
        assertThat(codeDeploy.create.requests()).hasSize(1);
        assertThat(console.lines())
                .containsSubsequence(
                        "I [deploy] CreateDeployment: no answer came, looking for the deployment…",
                        "I [deploy] found d-1: orders to production");
        assertThat(codeDeploy.list.requests().get(0).createTimeRange().start())
                .isEqualTo(START.minus(Duration.ofMinutes(2)));
    }

    @Test
    void neverSendsAgainWhatMayHaveBeenTaken() {
        codeDeploy.create.fail(Failures.unavailable());
        codeDeploy.list.answer(
                ListDeploymentsResponse.builder().deployments("d-9").build());
        codeDeploy.then(DeploymentInfo.builder().deploymentId("d-9").description("by someone else"));

        assertThatThrownBy(() -> run(OnActive.WAIT))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("CodeDeploy may have taken it all the same")
                .hasMessageContaining("look before you run it again\n  Next:  mvn codesuite:status");
        assertThat(codeDeploy.create.requests()).hasSize(1);
        assertThat(codeDeploy.list.requests()).hasSize(3);
    }

    /** 2: throttled means not taken. */
    @Test
    void sendsAThrottledCreationAgain() {
        codeDeploy.create.fail(5, Failures.throttled());
        created();
        codeDeploy.then(info("Succeeded")).instances();

        assertThat(run(OnActive.WAIT)).isInstanceOf(DeployVerdict.Succeeded.class);
        assertThat(codeDeploy.create.requests()).hasSize(6);
        assertThat(codeDeploy.list.requests()).isEmpty();
    }

    /** 30: wait. */
    @Test
    void waitsForTheActiveDeployment() {
        codeDeploy.create.fail(limit());
        created();
        active("d-0");
        codeDeploy
                .then(DeploymentInfo.builder().deploymentId("d-0").status("InProgress"))
                .then(DeploymentInfo.builder().deploymentId("d-0").status("Succeeded"))
                .then(info("Succeeded"));
        codeDeploy.instances();

        assertThat(run(OnActive.WAIT)).isInstanceOf(DeployVerdict.Succeeded.class);
        assertThat(console.lines()).contains("I [deploy] the group is busy with d-0, waiting for its end");
        assertThat(codeDeploy.list.requests().get(0).includeOnlyStatusesAsStrings())
                .containsExactly("Created", "Queued", "InProgress", "Baking", "Ready");
        assertThat(codeDeploy.stop.requests()).isEmpty();
    }

    /** 30: wait, with a limit. */
    @Test
    void doesNotWaitForTheActiveDeploymentForEver() {
        codeDeploy.create.fail(limit());
        active("d-0");
        codeDeploy.then(DeploymentInfo.builder().deploymentId("d-0").status("InProgress"));

        assertThatThrownBy(() -> run(OnActive.WAIT))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("deployment d-0 of the group is active");
        assertThat(ticker.time()).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
    }

    @Test
    void givesUpAfterFiveRoundsOfOthersBeingFaster() {
        codeDeploy.create.fail(limit());
        active("d-0");
        codeDeploy.then(DeploymentInfo.builder().deploymentId("d-0").status("Succeeded"));

        assertThatThrownBy(() -> run(OnActive.WAIT)).isInstanceOf(StageFailure.class);
        assertThat(codeDeploy.create.requests()).hasSize(5);
    }

    /** 30: fail. */
    @Test
    void failsAndNamesTheActiveDeployment() {
        codeDeploy.create.fail(limit());
        active("d-0");

        assertThatThrownBy(() -> run(OnActive.FAIL)).isInstanceOfSatisfying(StageFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(StageFailure.Kind.REFUSED_BY_THE_WORLD);
            assertThat(failure)
                    .hasMessageContaining("deployment d-0 of the group is active; nothing was created")
                    .hasMessageContaining("codesuite.codeDeploy.onActive");
        });
        assertThat(codeDeploy.create.requests()).hasSize(1);
    }

    /** 30: stop. */
    @Test
    void stopsTheActiveDeploymentAndGoesOn() {
        stoppable();
        codeDeploy.create.fail(limit());
        created();
        active("d-0");
        codeDeploy
                .then(DeploymentInfo.builder().deploymentId("d-0").status("Stopped"))
                .then(info("Succeeded"));
        codeDeploy.instances();

        assertThat(run(OnActive.STOP)).isInstanceOf(DeployVerdict.Succeeded.class);
        assertThat(codeDeploy.stop.requests())
                .singleElement()
                .satisfies(stop -> assertThat(stop.deploymentId()).isEqualTo("d-0"));
    }

    /** 31: an older revision never overtakes a newer one. */
    @Test
    void deploysNothingWhereALaterRunHasDeployed() {
        ScriptedCloud other = new ScriptedCloud();
        other.codeDeploy.application.answer(GetApplicationResponse.builder().build());
        other.codeDeploy.group.answer(group(Optional.empty())).answer(group(Optional.of("d-7")));
        other.codeDeploy.create.fail(limit());
        other.codeDeploy.list.answer(
                ListDeploymentsResponse.builder().deployments("d-7").build());
        other.codeDeploy.then(DeploymentInfo.builder()
                .deploymentId("d-7")
                .status("Succeeded")
                .description("orders 1.1 [codesuite 1767323046000-00000000000000ff]"));
        other.s3.head.fail(NoSuchKeyException.builder().statusCode(404).build());
        other.s3.put.answer(PutObjectResponse.builder().eTag("\"e\"").build());

        DeployVerdict verdict = run(other, request(OnActive.WAIT, following(HOUR)));

        assertThat(verdict).isInstanceOf(DeployVerdict.Stopped.class);
        assertThat(verdict.result().summary()).startsWith("superseded by d-7");
        assertThat(other.codeDeploy.create.requests()).hasSize(1);
    }

    @Test
    void createsAndGoesWhereNobodyWaits() {
        created();

        DeployVerdict verdict =
                run(cloud, request(OnActive.WAIT, new Following(false, HOUR, Optional.empty(), OnInterrupt.DETACH)));

        assertThat(verdict).isInstanceOf(DeployVerdict.Started.class);
        assertThat(codeDeploy.deployment.requests()).isEmpty();
    }

    @Test
    void timesOutWhileTheDeploymentGoesOn() {
        created();
        codeDeploy.then(info("InProgress"));
        codeDeploy.instances(target("a", "InProgress", begun("ApplicationStart", 0)));

        DeployVerdict verdict = run(cloud, request(OnActive.WAIT, following(Duration.ofMinutes(3))));

        assertThat(verdict).isInstanceOf(DeployVerdict.StillRunning.class);
        assertThat(verdict.result().status()).isEqualTo(Status.TIMED_OUT);
        assertThat(codeDeploy.stop.requests()).isEmpty();
        assertThat(console.lines())
                .anyMatch(line -> line.startsWith("I [deploy] still in ApplicationStart of a, "))
                .last()
                .asString()
                .startsWith("W [deploy] … d-1: timed out, the deployment still running, 3 min");
    }

    /** 27: stop, with the rollback as configured. */
    @Test
    void stopsTheDeploymentWhereItIsInterrupted() {
        stoppable();
        created();
        codeDeploy.then(info("InProgress")).then(info("Stopped"));
        codeDeploy.instances(target("a", "InProgress", begun("ApplicationStart", 0)));
        ticker.interruptAt(Duration.ofSeconds(4));

        DeployVerdict verdict = run(OnActive.WAIT);

        assertThat(verdict).isInstanceOf(DeployVerdict.Stopped.class);
        assertThat(verdict.result().summary()).isEqualTo("interrupted; the deployment ended as Stopped");
        assertThat(codeDeploy.stop.requests())
                .singleElement()
                .satisfies(stop -> assertThat(stop.autoRollbackEnabled()).isTrue());
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void toleratesThatTheDeploymentHadJustEnded() {
        created();
        codeDeploy.then(info("InProgress")).then(info("Succeeded"));
        codeDeploy.instances();
        codeDeploy.stop.fail(DeploymentAlreadyCompletedException.builder().build());
        ticker.interruptAt(Duration.ofSeconds(4));

        assertThat(run(OnActive.WAIT).result().summary()).isEqualTo("interrupted; the deployment ended as Succeeded");
    }

    /** 29: the stop itself fails. */
    @Test
    void saysThatADeploymentCouldNotBeStopped() {
        created();
        codeDeploy.then(info("InProgress"));
        codeDeploy.instances();
        codeDeploy.stop.fail(Failures.answer("InternalError", 500));
        ticker.interruptAt(Duration.ofSeconds(4));

        DeployVerdict verdict = run(OnActive.WAIT);

        assertThat(verdict).isInstanceOf(DeployVerdict.StillRunning.class);
        assertThat(verdict.result().error().orElseThrow().next()).isEqualTo("mvn codesuite:stop -Dcodesuite.id=d-1");
    }

    /** 27: detach. */
    @Test
    void leavesTheDeploymentAloneWhereItIsDetached() {
        created();
        codeDeploy.then(info("InProgress")).instances();
        ticker.interruptAt(Duration.ofSeconds(4));

        DeployVerdict verdict =
                run(cloud, request(OnActive.WAIT, new Following(true, HOUR, Optional.empty(), OnInterrupt.DETACH)));

        assertThat(verdict).isInstanceOf(DeployVerdict.StillRunning.class);
        assertThat(verdict.result().error().orElseThrow().next()).isEqualTo("mvn codesuite:resume -Dcodesuite.id=d-1");
        assertThat(codeDeploy.stop.requests()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    /** 27: a rollback that has begun is not stopped. */
    @Test
    void neverStopsARollback() {
        created();
        codeDeploy
                .then(info("Failed").rollbackInfo(rollback -> rollback.rollbackDeploymentId("d-2")))
                .then(DeploymentInfo.builder().deploymentId("d-2").status("InProgress"))
                .then(DeploymentInfo.builder().deploymentId("d-2").status("InProgress"))
                .then(DeploymentInfo.builder().deploymentId("d-2").status("Succeeded"));
        codeDeploy.instances();
        ticker.interruptAt(Duration.ofSeconds(8));

        DeployVerdict verdict = run(OnActive.WAIT);

        assertThat(verdict).isInstanceOf(DeployVerdict.Stopped.class);
        assertThat(verdict.result().summary()).endsWith("ended as Failed (rolled back by d-2)");
        assertThat(codeDeploy.stop.requests()).isEmpty();
    }

    @Test
    void findsTheDeploymentThatWasBeingCreatedWhenItWasInterrupted() {
        stoppable();
        codeDeploy.create.fail(AbortedException.create("Thread was interrupted"));
        adoptable();
        codeDeploy.then(info("Stopped")).instances();

        DeployVerdict verdict = run(OnActive.WAIT);

        assertThat(verdict).isInstanceOf(DeployVerdict.Stopped.class);
        assertThat(verdict.result().id()).isEqualTo("d-1");
        assertThat(codeDeploy.stop.requests()).hasSize(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void isInterruptedWhileItWaitsForTheActiveDeployment() {
        codeDeploy.create.fail(limit());
        active("d-0");
        codeDeploy.then(DeploymentInfo.builder().deploymentId("d-0").status("InProgress"));
        ticker.interruptAt(Duration.ofMinutes(1));

        DeployVerdict verdict = run(OnActive.WAIT);

        assertThat(verdict).isInstanceOf(DeployVerdict.Stopped.class);
        assertThat(verdict.result().id()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void saysThatTheRevisionIsMissing() throws IOException {
        Files.delete(folder.resolve("orders.zip"));

        assertThatThrownBy(() -> run(OnActive.WAIT))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("there is no such file")
                .hasMessageContaining("bind bundle");
    }

    private void created() {
        codeDeploy.create.answer(
                CreateDeploymentResponse.builder().deploymentId("d-1").build());
    }

    private void stoppable() {
        codeDeploy.stop.answer(StopDeploymentResponse.builder().build());
    }

    private void adoptable() {
        codeDeploy.list.answer(
                ListDeploymentsResponse.builder().deployments("d-9", "d-1").build());
        codeDeploy.then(DeploymentInfo.builder().deploymentId("d-9").description("by someone else"));
        String random = String.format(Locale.ROOT, "%016x", new Random(1).nextLong());
        codeDeploy.then(info("InProgress").description("orders 1.0 [codesuite 1767323045000-" + random + "]"));
    }

    private void active(String id) {
        codeDeploy.list.answer(ListDeploymentsResponse.builder().deployments(id).build());
    }

    private DeployVerdict run(OnActive onActive) {
        return run(cloud, request(onActive, following(HOUR)));
    }

    private DeployVerdict run(ScriptedCloud where, DeployRequest request) {
        DeployNarration narration = new PlainDeployNarration(console, ticker, Marks.UNICODE);
        return new DeployStage(framed.cloud(where), ticker, narration, results(), new Random(1)).run(request);
    }

    private Results results() {
        return new Results(folder.resolve("out"), "run-1", new ReentrantLock());
    }

    private DeployRequest request(OnActive onActive, Following following) {
        return new DeployRequest.Servers(
                "orders",
                "orders",
                "production",
                Optional.empty(),
                "orders 1.0",
                folder.resolve("orders.zip"),
                "b",
                "rev",
                Optional.of("OVERWRITE"),
                Optional.of(true),
                onActive,
                following);
    }

    private static Following following(Duration timeout) {
        return new Following(true, timeout, Optional.empty(), OnInterrupt.STOP);
    }

    private static DeploymentLimitExceededException limit() {
        return DeploymentLimitExceededException.builder().statusCode(400).build();
    }

    private static GetDeploymentGroupResponse group(Optional<String> last) {
        return GetDeploymentGroupResponse.builder()
                .deploymentGroupInfo(info -> {
                    info.computePlatform("Server");
                    last.ifPresent(id -> info.lastAttemptedDeployment(attempt -> attempt.deploymentId(id)));
                })
                .build();
    }

    private static DeploymentInfo.Builder info(String status) {
        return DeploymentInfo.builder().deploymentId("d-1").status(status);
    }

    private static InstanceTarget target(String id, String status, LifecycleEvent... events) {
        return InstanceTarget.builder()
                .targetId(id)
                .status(status)
                .lifecycleEvents(List.of(events))
                .build();
    }

    private static LifecycleEvent begun(String name, int second) {
        return event(name, "InProgress").startTime(START.plusSeconds(second)).build();
    }

    private static LifecycleEvent done(String name, int second, int millis) {
        return event(name, "Succeeded")
                .startTime(START.plusSeconds(second))
                .endTime(START.plusSeconds(second).plusMillis(millis))
                .build();
    }

    private static LifecycleEvent.Builder event(String name, String status) {
        return LifecycleEvent.builder().lifecycleEventName(name).status(status);
    }
}
