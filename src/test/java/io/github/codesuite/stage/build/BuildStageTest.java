package io.github.codesuite.stage.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.console.Marks;
import io.github.codesuite.console.RecordedConsole;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Failures;
import io.github.codesuite.follow.FakeTicker;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.follow.ScriptedCloud;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.results.StageResult.Status;
import io.github.codesuite.stage.build.BuildRequest.Buildspec;
import io.github.codesuite.stage.build.BuildRequest.Source;
import io.github.codesuite.wire.Frame;
import io.github.codesuite.wire.Framed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import software.amazon.awssdk.services.codebuild.model.AccountLimitExceededException;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetReportsResponse;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildPhase;
import software.amazon.awssdk.services.codebuild.model.DescribeTestCasesResponse;
import software.amazon.awssdk.services.codebuild.model.ExportedEnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.LogsLocation;
import software.amazon.awssdk.services.codebuild.model.PhaseContext;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codebuild.model.Report;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StartBuildResponse;
import software.amazon.awssdk.services.codebuild.model.StopBuildResponse;
import software.amazon.awssdk.services.codebuild.model.TestCase;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Numbers in comments are rows of the catalogue of faults. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class BuildStageTest {

    private static final String ID = "orders:1";
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final LogsLocation LOG = LogsLocation.builder()
            .groupName("g")
            .streamName("s")
            .deepLink("https://console/log")
            .build();

    @TempDir
    private Path folder;

    private final FakeTicker ticker = new FakeTicker();
    private final ScriptedCloud cloud = new ScriptedCloud();
    private final RecordedConsole console = new RecordedConsole();
    private final List<String> tokens = new ArrayList<>();
    private Path tree = Path.of("");
    private Path output = Path.of("");

    @AutoClose
    private final Framed framed;

    BuildStageTest(Frame frame) {
        this.framed = new Framed(frame);
    }

    @BeforeEach
    void prepare() throws IOException {
        tree = Files.createDirectory(folder.resolve("orders"));
        output = folder.resolve("out");
        Files.writeString(tree.resolve("buildspec.yml"), "version: 0.2\nphases:\n  build:\n    commands: [make]\n");
        cloud.codeBuild.projects.answer(BatchGetProjectsResponse.builder()
                .projects(Project.builder()
                        .name("orders")
                        .artifacts(artifacts -> artifacts.type("S3"))
                        .build())
                .build());
        cloud.codeBuild.start.answer(
                StartBuildResponse.builder().build(build().build()).build());
        cloud.codeBuild.stop.answer(StopBuildResponse.builder().build());
        cloud.s3.head.fail(NoSuchKeyException.builder().statusCode(404).build());
        cloud.s3.put.answer(PutObjectResponse.builder().eTag("\"e\"").build());
    }

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void narratesABuildFromSourceToVerdict() throws IOException {
        cloud.codeBuild
                .then(build(phase("SUBMITTED", "SUCCEEDED", 40), phase("INSTALL", "SUCCEEDED", 1500), begun("BUILD"))
                        .build())
                .then(build(
                                phase("SUBMITTED", "SUCCEEDED", 40),
                                phase("INSTALL", "SUCCEEDED", 1500),
                                phase("BUILD", "SUCCEEDED", 65_000),
                                begun("COMPLETED"))
                        .buildStatus("SUCCEEDED")
                        .buildComplete(true)
                        .build());
        cloud.logs
                .page("t0", "[Container] 2026/01/02 03:04:05.000001 Entering phase BUILD\n", "::error::no\u001b[31m")
                .page("t0");

        BuildVerdict verdict = run(workspace());

        assertThat(verdict).isInstanceOf(BuildVerdict.Succeeded.class);
        assertThat(console.lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("I \\[build\\] source: 1 entry, \\d+ bytes, zipped in 0 ms"),
                        line -> assertThat(line)
                                .matches("I \\[build\\] source uploaded: s3://b/src/orders/[0-9a-f]{64}\\.zip"),
                        line -> assertThat(line)
                                .isEqualTo("I [build] started orders:1 of project orders, https://console/log"),
                        line -> assertThat(line)
                                .isEqualTo("I [build] | [Container] 2026/01/02 03:04:05.000001 Entering phase BUILD"),
                        line -> assertThat(line).isEqualTo("I [build] | : :error::no"),
                        line -> assertThat(line).isEqualTo("I [build] ✓ SUBMITTED 40 ms"),
                        line -> assertThat(line).isEqualTo("I [build] ✓ INSTALL 1.5 s"),
                        line -> assertThat(line).isEqualTo("I [build] ✓ BUILD 1 min 05 s"),
                        line -> assertThat(line)
                                .matches("I \\[build\\] ✓ orders:1: SUCCEEDED, [0-9.]+ s, .*/out/build-orders\\.log"));
        assertThat(Files.readString(output.resolve("build-orders.log")))
                .isEqualTo("[Container] 2026/01/02 03:04:05.000001 Entering phase BUILD\n::error::no\u001b[31m\n");
    }

    @Test
    void sendsWhatWasAskedForWithATokenOfItsOwn() {
        succeed();

        run(workspace());

        StartBuildRequest start = cloud.codeBuild.start.requests().get(0);
        assertThat(start.idempotencyToken()).isEqualTo("token-1");
        assertThat(start.sourceTypeOverride()).isEqualTo(SourceType.S3);
        assertThat(start.sourceLocationOverride()).matches("b/src/orders/[0-9a-f]{64}\\.zip");
        assertThat(start.sourceVersion()).isNull();
        assertThat(start.environmentVariablesOverride()).singleElement().satisfies(variable -> {
            assertThat(variable.name()).isEqualTo("A-B");
            assertThat(variable.value()).isEqualTo("x\n$(y)\"");
        });
        assertThat(cloud.s3.putSize).isPositive();
    }

    @Test
    void doesNotUploadWhatIsThere() throws IOException {
        long size = ZipBundle.write(WorkingTree.list(tree, IgnoreRules.defaults()), folder.resolve("z.zip"))
                .size();
        Path expected = folder.resolve("z.zip");
        ScriptedCloud full = new ScriptedCloud();
        full.s3.head.answer(
                HeadObjectResponse.builder().contentLength(size).versionId("v7").build());

        StoredFile stored = StoredFile.put(framed.cloud(full).s3(), expected, size, "b", "k");

        assertThat(stored.wasThere()).isTrue();
        assertThat(stored.version()).contains("v7");
        assertThat(full.s3.put.requests()).isEmpty();
    }

    @Test
    void warnsOfFilesThatLookSecret() throws IOException {
        Files.writeString(tree.resolve(".env.production"), "TOKEN=x");
        Files.createDirectories(tree.resolve("keys"));
        Files.writeString(tree.resolve("keys/server.pem"), "x");
        succeed();

        run(workspace());

        assertThat(console.lines())
                .filteredOn(line -> line.startsWith("W "))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("W [build] .env.production looks like a secret"))
                .anyMatch(line -> line.startsWith("W [build] keys/server.pem looks like a secret"));
    }

    @Test
    void writesTheIdDownAtOnce() {
        cloud.codeBuild.builds.fail(Failures.expired());
        cloud.logs.page("t0");

        assertThatThrownBy(() -> run(workspace()))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining(
                        "Following build orders:1 (it goes on; go on with `mvn codesuite:resume -Dcodesuite.id=orders:1`")
                .hasMessageContaining("aws sso login");
        assertThat(results().properties())
                .containsEntry("codesuite.result.build.id", ID)
                .containsEntry("codesuite.result.build.arn", "arn:1")
                .containsEntry("codesuite.result.build.log", "https://console/log");
    }

    @Test
    void showsTheFirstFailedPhaseAndItsLastLines() {
        cloud.codeBuild.then(build(
                        phase("BUILD", "FAILED", 3000).toBuilder()
                                .contexts(PhaseContext.builder()
                                        .statusCode("COMMAND_EXECUTION_ERROR")
                                        .message("Error while executing command: make. Reason: exit status 2")
                                        .build())
                                .build(),
                        phase("POST_BUILD", "SUCCEEDED", 10))
                .buildStatus("FAILED")
                .buildComplete(true)
                .build());
        cloud.logs.page("t0", container("Entering phase INSTALL"), "installing", container("Entering phase BUILD"));
        for (int i = 0; i < 30; i++) {
            cloud.logs.page("a" + i, "line " + i);
        }
        cloud.logs
                .page("t1", container("Phase complete: BUILD State: FAILED"), "cleaning up")
                .page("t1");

        StageResult result = run(workspace()).result();

        StageError error = result.error().orElseThrow();
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.summary()).isEqualTo("FAILED in BUILD");
        assertThat(error.step()).isEqualTo("BUILD");
        assertThat(error.message())
                .isEqualTo("COMMAND_EXECUTION_ERROR: Error while executing command: make. Reason: exit status 2");
        assertThat(error.lastLines()).hasSize(20).endsWith("line 29").startsWith("line 10");
        assertThat(error.wholeLog()).endsWith("build-orders.log");
        assertThat(console.lines())
                .contains(
                        "I [build] ✗ BUILD FAILED 3.0 s",
                        "I [build]   COMMAND_EXECUTION_ERROR: Error while executing command: make. Reason: exit status 2")
                .last()
                .asString()
                .startsWith("E [build] ✗ orders:1: FAILED in BUILD, ");
    }

    /** 32: faults, stops and unknown statuses are told apart and red. */
    @Test
    void tellsTheBadEndsApart() {
        assertThat(ended("FAULT")).isInstanceOf(BuildVerdict.Failed.class);
        assertThat(ended("MELTED")).isInstanceOf(BuildVerdict.Failed.class);
        assertThat(ended("STOPPED")).isInstanceOf(BuildVerdict.Stopped.class);
        assertThat(ended("TIMED_OUT")).isInstanceOf(BuildVerdict.Stopped.class);
    }

    /** 6: as many builds as the account may have. */
    @Test
    void waitsForCapacityWithANewTokenEachTime() {
        ScriptedCloud busy = busy(2);
        busy.codeBuild.start.answer(
                StartBuildResponse.builder().build(build().build()).build());
        busy.codeBuild.then(done("SUCCEEDED").build());
        busy.logs.page("t0");

        assertThat(run(busy, request(new Source.Project(), following(Duration.ofHours(1)))))
                .isInstanceOf(BuildVerdict.Succeeded.class);
        assertThat(tokens).containsExactly("token-1", "token-2", "token-3");
        assertThat(console.lines())
                .filteredOn(line ->
                        line.startsWith("I [build] the account runs as many builds as it may, trying again in 3"))
                .hasSize(2);
    }

    /** 2, 3, 5: throttled, lost and failed starts are sent again with the same token. */
    @Test
    void sendsAStartAgainWithTheSameToken() {
        ScriptedCloud shaky = busy(0);
        shaky.codeBuild.start.fail(5, Failures.throttled());
        shaky.codeBuild.start.fail(Failures.noAnswer()).fail(Failures.unavailable());
        shaky.codeBuild.start.answer(
                StartBuildResponse.builder().build(build().build()).build());
        shaky.codeBuild.then(done("SUCCEEDED").build());
        shaky.logs.page("t0");

        run(shaky, request(new Source.Project(), following(Duration.ofHours(1))));

        assertThat(shaky.codeBuild.start.requests())
                .hasSize(8)
                .extracting(StartBuildRequest::idempotencyToken)
                .containsOnly("token-1");
    }

    /** 6, with a limit. */
    @Test
    void failsWhereTheAccountStaysBusyUntilTheTimeout() {
        ScriptedCloud busy = busy(1000);

        assertThatThrownBy(() -> run(busy, request(new Source.Project(), following(Duration.ofMinutes(5)))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("as many builds as it may");
        assertThat(ticker.time()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    void saysWhichProjectIsMissing() {
        ScriptedCloud empty = new ScriptedCloud();
        empty.codeBuild.projects.answer(
                BatchGetProjectsResponse.builder().projectsNotFound("orders").build());

        assertThatThrownBy(() -> run(empty, workspace()))
                .hasMessageContaining("Looking for project orders: there is no such project")
                .hasMessageContaining("aws codebuild list-projects");
        assertThat(empty.s3.head.requests()).isEmpty();
    }

    @Test
    void startsAndGoesWhereNobodyWaits() {
        Following loose = new Following(false, Duration.ofHours(1), Optional.empty(), OnInterrupt.STOP);

        BuildVerdict verdict = run(cloud, request(new Source.Commit("c0ffee"), loose));

        assertThat(verdict).isInstanceOf(BuildVerdict.Started.class);
        assertThat(cloud.codeBuild.start.requests().get(0).sourceVersion()).isEqualTo("c0ffee");
        assertThat(cloud.codeBuild.builds.requests()).isEmpty();
        assertThat(cloud.s3.put.requests()).isEmpty();
    }

    @Test
    void timesOutWhileTheBuildGoesOn() {
        cloud.codeBuild.then(build().currentPhase("BUILD").build());
        cloud.logs.page("t0");

        BuildVerdict verdict = run(cloud, request(new Source.Project(), following(Duration.ofMinutes(3))));

        assertThat(verdict).isInstanceOf(BuildVerdict.StillRunning.class);
        assertThat(verdict.result().status()).isEqualTo(Status.TIMED_OUT);
        assertThat(verdict.result().error().orElseThrow().next())
                .isEqualTo("mvn codesuite:resume -Dcodesuite.id=orders:1");
        assertThat(cloud.codeBuild.stop.requests()).isEmpty();
        assertThat(console.lines())
                .contains("I [build] still waiting for CodeBuild, 31 s, last line 31 s ago")
                .last()
                .asString()
                .startsWith("W [build] … orders:1: timed out, still running, 3 min 00 s");
    }

    /** 27: stop. */
    @Test
    void stopsTheBuildWhereItIsInterrupted() {
        cloud.codeBuild
                .then(build(begun("BUILD")).build())
                .then(build(phase("BUILD", "STOPPED", 5000))
                        .buildStatus("STOPPED")
                        .buildComplete(true)
                        .build());
        cloud.logs.page("t0", "one").page("t0").page("t1", "last words").page("t1");
        ticker.interruptAt(Duration.ofSeconds(4));

        BuildVerdict verdict = run(workspace());

        assertThat(verdict).isInstanceOf(BuildVerdict.Stopped.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(cloud.codeBuild.stop.requests())
                .singleElement()
                .satisfies(stop -> assertThat(stop.id()).isEqualTo(ID));
        assertThat(verdict.result().summary()).isEqualTo("interrupted; the build ended as STOPPED");
        assertThat(console.lines()).contains("I [build] interrupted, stopping orders:1", "I [build] | last words");
        assertThat(results().stages()).hasSize(1);
    }

    /** 27: detach. */
    @Test
    void leavesTheBuildAloneWhereItIsDetached() {
        cloud.codeBuild.then(build().build());
        cloud.logs.page("t0");
        ticker.interruptAt(Duration.ofSeconds(4));
        Following loose = new Following(true, Duration.ofHours(1), Optional.empty(), OnInterrupt.DETACH);

        BuildVerdict verdict = run(cloud, request(new Source.Project(), loose));

        assertThat(verdict).isInstanceOf(BuildVerdict.StillRunning.class);
        assertThat(verdict.result().error().orElseThrow().next())
                .isEqualTo("mvn codesuite:resume -Dcodesuite.id=orders:1");
        assertThat(cloud.codeBuild.stop.requests()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    /** 27, and a build that does not stop within a minute; 28: interrupted again. */
    @Test
    void doesNotWaitForEverForAnInterruptedBuild() {
        cloud.codeBuild.then(build().build());
        cloud.logs.page("t0");
        ticker.interruptAt(Duration.ofSeconds(4));

        BuildVerdict verdict = run(workspace());

        assertThat(verdict).isInstanceOf(BuildVerdict.Stopped.class);
        assertThat(verdict.result().summary()).contains("its end was not seen");
        assertThat(ticker.time()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
    }

    /** 29: the stop itself fails. */
    @Test
    void saysThatABuildCouldNotBeStopped() {
        ScriptedCloud stubborn = ready();
        stubborn.codeBuild.then(build().build());
        stubborn.codeBuild.stop.fail(Failures.answer("InternalError", 500));
        stubborn.logs.page("t0");
        ticker.interruptAt(Duration.ofSeconds(4));

        BuildVerdict verdict = run(stubborn, request(new Source.Project(), following(Duration.ofHours(1))));

        assertThat(verdict).isInstanceOf(BuildVerdict.StillRunning.class);
        assertThat(verdict.result().summary()).contains("could not be stopped and still runs");
        assertThat(verdict.result().error().orElseThrow().next())
                .isEqualTo("mvn codesuite:stop -Dcodesuite.id=orders:1");
    }

    @Test
    void isInterruptedBeforeTheStart() {
        ScriptedCloud busy = busy(1000);
        ticker.interruptAt(Duration.ofSeconds(40));

        BuildVerdict verdict = run(busy, request(new Source.Project(), following(Duration.ofHours(1))));

        assertThat(verdict).isInstanceOf(BuildVerdict.Stopped.class);
        assertThat(verdict.result().id()).isEmpty();
        assertThat(verdict.result().error().orElseThrow().next()).contains("mvn codesuite:status");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void tellsTestsInOneLineAndNamesWhatFailed() {
        cloud.codeBuild.then(done("FAILED").reportArns("r-1").build());
        cloud.logs.page("t0");
        cloud.codeBuild.reports.answer(reports("GENERATING")).answer(reports("FAILED"));
        cloud.codeBuild.testCases.answer(DescribeTestCasesResponse.builder()
                .testCases(
                        test("OrdersTest", "adds", "SUCCEEDED"),
                        test("OrdersTest", "rejects", "FAILED"),
                        test("OrdersTest", "dies", "ERROR"))
                .build());

        run(workspace());

        assertThat(console.lines())
                .containsSubsequence(
                        "I [build] Tests run: 5, Failures: 1, Errors: 1, Skipped: 1 - orders-unit",
                        "I [build]   ✗ OrdersTest.rejects",
                        "I [build]   ✗ OrdersTest.dies");
    }

    @Test
    void doesNotFailABuildWhoseReportsCannotBeRead() {
        cloud.codeBuild.then(done("SUCCEEDED").reportArns("r-1").build());
        cloud.logs.page("t0");
        cloud.codeBuild.reports.fail(Failures.denied());

        assertThat(run(workspace())).isInstanceOf(BuildVerdict.Succeeded.class);
        assertThat(console.lines())
                .anyMatch(line -> line.startsWith("W [build] Reading the test reports of build orders:1: "));
    }

    @Test
    void exportsVariables() {
        cloud.codeBuild.then(done("SUCCEEDED")
                .exportedEnvironmentVariables(ExportedEnvironmentVariable.builder()
                        .name("VERSION")
                        .value("1.2")
                        .build())
                .build());
        cloud.logs.page("t0");

        run(workspace());

        assertThat(results().properties()).containsEntry("codesuite.result.build.exported.VERSION", "1.2");
    }

    @Test
    void unpacksArtifactsOverThoseOfTheLastRun() throws IOException {
        Path zip = zipOfTree();
        Path target = folder.resolve("artifacts");
        Files.createDirectories(target);
        Files.writeString(target.resolve("buildspec.yml"), "old");
        Files.writeString(target.resolve("mine.txt"), "mine");
        artifact(zip, Checksums.of(zip).sha256());

        run(cloud, withArtifacts(target));

        assertThat(target.resolve("buildspec.yml")).content().startsWith("version: 0.2");
        assertThat(target.resolve("mine.txt")).hasContent("mine");
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("buildspec.yml", "mine.txt");
    }

    /** 20: not what CodeBuild wrote. */
    @Test
    void refusesArtifactsThatAreNotWhatCodeBuildWrote() throws IOException {
        Path target = folder.resolve("artifacts");
        artifact(zipOfTree(), "0".repeat(64));

        assertThatThrownBy(() -> run(cloud, withArtifacts(target)))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("CodeBuild wrote 0000");
        assertThat(target).isEmptyDirectory();
    }

    private void artifact(Path zip, String sha256) throws IOException {
        cloud.codeBuild.then(done("SUCCEEDED")
                .artifacts(artifacts ->
                        artifacts.location("arn:aws:s3:::b/out/orders.zip").sha256sum(sha256))
                .build());
        cloud.logs.page("t0");
        cloud.s3.get.answer(Files.readAllBytes(zip));
    }

    private Path zipOfTree() throws IOException {
        Path zip = folder.resolve("z.zip");
        ZipBundle.write(WorkingTree.list(tree, IgnoreRules.defaults()), zip);
        return zip;
    }

    private BuildVerdict ended(String status) {
        ScriptedCloud other = ready();
        other.codeBuild.then(done(status).build());
        other.logs.page("t0");
        return run(other, request(new Source.Project(), following(Duration.ofHours(1))));
    }

    private ScriptedCloud busy(int times) {
        ScriptedCloud busy = new ScriptedCloud();
        busy.codeBuild.projects.answer(BatchGetProjectsResponse.builder()
                .projects(Project.builder().build())
                .build());
        busy.codeBuild.start.fail(
                times,
                AccountLimitExceededException.builder()
                        .awsErrorDetails(
                                Failures.answer("AccountLimitExceededException", 400).awsErrorDetails().toBuilder()
                                        .serviceName("CodeBuild")
                                        .build())
                        .statusCode(400)
                        .build());
        return busy;
    }

    private ScriptedCloud ready() {
        ScriptedCloud ready = busy(0);
        ready.codeBuild.start.answer(
                StartBuildResponse.builder().build(build().build()).build());
        return ready;
    }

    private void succeed() {
        cloud.codeBuild.then(done("SUCCEEDED").build());
        cloud.logs.page("t0");
    }

    private BuildVerdict run(BuildRequest request) {
        return run(cloud, request);
    }

    private BuildVerdict run(ScriptedCloud where, BuildRequest request) {
        BuildNarration narration = new PlainBuildNarration(console, ticker, Marks.UNICODE);
        return new BuildStage(framed.cloud(where), ticker, narration, results(), new Random(1), this::token)
                .run(request);
    }

    private String token() {
        tokens.add("token-" + (tokens.size() + 1));
        return tokens.get(tokens.size() - 1);
    }

    private Results results() {
        return new Results(output, "run-1", new ReentrantLock());
    }

    private BuildRequest workspace() {
        return request(new Source.Workspace(tree, IgnoreRules.defaults(), "b", "src"), following(Duration.ofHours(1)));
    }

    private BuildRequest withArtifacts(Path directory) {
        BuildRequest plain = workspace();
        return new BuildRequest(
                plain.module(),
                plain.project(),
                plain.source(),
                plain.buildspec(),
                plain.environmentVariables(),
                plain.image(),
                plain.computeType(),
                plain.environmentType(),
                Optional.of(directory),
                plain.following());
    }

    private static BuildRequest request(Source source, Following following) {
        Optional<Buildspec> none = Optional.empty();
        return new BuildRequest(
                "orders",
                "orders",
                source,
                none,
                Map.of("A-B", "x\n$(y)\""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                following);
    }

    private static Following following(Duration timeout) {
        return new Following(true, timeout, Optional.empty(), OnInterrupt.STOP);
    }

    private static Build.Builder done(String status) {
        return build().buildStatus(status).buildComplete(true);
    }

    private static Build.Builder build(BuildPhase... phases) {
        return Build.builder()
                .id(ID)
                .arn("arn:1")
                .buildStatus("IN_PROGRESS")
                .logs(LOG)
                .phases(phases);
    }

    private static BuildPhase begun(String name) {
        return BuildPhase.builder().phaseType(name).startTime(START).build();
    }

    private static BuildPhase phase(String name, String status, int millis) {
        return begun(name).toBuilder()
                .phaseStatus(status)
                .endTime(START.plusMillis(millis))
                .build();
    }

    private static String container(String words) {
        return "[Container] 2026/01/02 03:04:05.000001 " + words;
    }

    private static TestCase test(String suite, String name, String status) {
        return TestCase.builder().testSuiteName(suite).name(name).status(status).build();
    }

    private static BatchGetReportsResponse reports(String status) {
        return BatchGetReportsResponse.builder()
                .reports(Report.builder()
                        .arn("arn:aws:codebuild:r:1:report/orders-unit:1")
                        .reportGroupArn("arn:aws:codebuild:r:1:report-group/orders-unit")
                        .status(status)
                        .testSummary(summary -> summary.total(5)
                                .statusCounts(Map.of("SUCCEEDED", 2, "FAILED", 1, "ERROR", 1, "SKIPPED", 1)))
                        .build())
                .build();
    }
}
