package io.github.codesuite.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.console.RecordedConsole;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.build.BuildStage;
import io.github.codesuite.stage.build.BuildVerdict;
import io.github.codesuite.stage.build.PlainBuildNarration;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.deploy.DeployStage;
import io.github.codesuite.stage.deploy.DeployVerdict;
import io.github.codesuite.stage.deploy.PlainDeployNarration;
import io.github.codesuite.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The stages on the cloud of this machine, in this process and over the wire: real commands, real scripts. */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class EmbeddedCloudTest {

    @TempDir
    private Path folder;

    private final RecordedConsole console = new RecordedConsole();
    private Path tree = Path.of("");
    private Results results = new Results(Path.of(""), "", new ReentrantLock());

    private final Frame frame;

    EmbeddedCloudTest(Frame frame) {
        this.frame = frame;
    }

    @BeforeEach
    void prepare() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
        results = new Results(folder.resolve("out"), "run-1", new ReentrantLock());
    }

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void buildsAndUnpacksArtifacts() throws IOException {
        buildspec("echo built with $WHO; mkdir out; echo it > out/it.txt", "artifacts:", "  files: ['out/**/*']");

        BuildVerdict verdict = build();

        assertThat(verdict).isInstanceOf(BuildVerdict.Succeeded.class);
        assertThat(folder.resolve("artifacts/out/it.txt")).hasContent("it");
        assertThat(folder.resolve("out/build-orders.log")).content().contains("built with us\n");
        assertThat(console.lines())
                .anyMatch(line -> line.startsWith("I [build] ✓ BUILD "))
                .contains("I [build] | built with us")
                .last()
                .asString()
                .matches("I \\[build\\] ✓ orders:\\S+: SUCCEEDED, .*build-orders\\.log");
    }

    @Test
    void showsTheLastLinesOfAFailedBuild() throws IOException {
        buildspec("echo before; echo why >&2; exit 7");

        BuildVerdict verdict = build();

        assertThat(verdict).isInstanceOf(BuildVerdict.Failed.class);
        assertThat(verdict.result().summary()).isEqualTo("FAILED in BUILD");
        assertThat(verdict.result().error()).hasValueSatisfying(error -> {
            assertThat(error.message()).contains("exit status 7");
            assertThat(error.lastLines()).contains("before", "why");
        });
    }

    @Test
    void showsALineBeforeTheCommandThatPrintedItHasEnded() throws IOException {
        buildspec("echo early; sleep 600");
        Thread stage = Thread.currentThread();
        console.whenSaid("early", stage::interrupt);

        BuildVerdict verdict = build();

        assertThat(verdict).isInstanceOf(BuildVerdict.Stopped.class);
        assertThat(verdict.result().summary()).isEqualTo("interrupted; the build ended as STOPPED");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void deploysAndRollsBack() throws IOException {
        try (Cloud cloud = open()) {
            LocalDefaults.forDeploy(cloud, "orders", "fleet", 2);

            assertThat(deploy(cloud, "echo up")).isInstanceOf(DeployVerdict.Succeeded.class);
            DeployVerdict broken = deploy(cloud, "echo no port >&2; exit 3");

            assertThat(broken).isInstanceOf(DeployVerdict.Failed.class);
            assertThat(broken.result().summary())
                    .matches("Failed at ApplicationStart of \\S+ \\(rolled back by d-\\S+\\)");
            assertThat(broken.result().error())
                    .hasValueSatisfying(
                            error -> assertThat(error.lastLines()).anyMatch(line -> line.endsWith("no port")));
            assertThat(console.lines())
                    .anyMatch(line -> line.matches("I \\[deploy\\] ✓ \\S+: ApplicationStart .*"))
                    .anyMatch(line -> line.matches("I \\[deploy\\] ✗ \\S+: ApplicationStart .*"))
                    .anyMatch(line -> line.matches("I \\[deploy\\]   scripts/start.sh: ScriptFailed: .*"))
                    .anyMatch(line -> line.contains(" is rolled back by d-"));
            LocalDefaults.resetDeployments(cloud, "orders");
        }
    }

    private Cloud open() {
        return frame.around(EmbeddedCloud.open(folder.resolve("home")));
    }

    private void buildspec(String command, String... more) throws IOException {
        String text = "version: 0.2\nphases:\n  build:\n    commands:\n      - '" + command + "'\n";
        Files.writeString(tree.resolve("buildspec.yml"), text + String.join("\n", more) + "\n");
    }

    private BuildVerdict build() {
        try (Cloud cloud = open()) {
            LocalDefaults.forBuild(cloud, "orders");
            BuildRequest request = new BuildRequest(
                    "orders",
                    "orders",
                    new BuildRequest.Source.Workspace(tree, IgnoreRules.defaults(), LocalDefaults.BUCKET, "sources"),
                    Optional.empty(),
                    Map.of("WHO", "us"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(folder.resolve("artifacts")),
                    following());
            return new BuildStage(cloud, Ticker.system(), new PlainBuildNarration(console), results).run(request);
        }
    }

    private DeployVerdict deploy(Cloud cloud, String script) throws IOException {
        Files.writeString(
                tree.resolve("appspec.yml"),
                "version: 0.0\nos: linux\nfiles:\n  - {source: /, destination: /app}\nhooks:\n"
                        + "  ApplicationStart:\n    - {location: scripts/start.sh, timeout: 60}\n"
                        + "file_exists_behavior: OVERWRITE\n");
        Files.createDirectories(tree.resolve("scripts"));
        Files.writeString(tree.resolve("scripts/start.sh"), "#!/bin/sh\n" + script + "\n");
        Path zip = folder.resolve("revision.zip");
        ZipBundle.write(WorkingTree.list(tree, IgnoreRules.defaults()), zip);
        DeployRequest request = new DeployRequest.Servers(
                "orders",
                "orders",
                "fleet",
                Optional.empty(),
                "orders 1.0",
                zip,
                LocalDefaults.BUCKET,
                "revisions",
                Optional.empty(),
                Optional.of(true),
                DeployRequest.OnActive.WAIT,
                following());
        return new DeployStage(cloud, Ticker.system(), new PlainDeployNarration(console), results).run(request);
    }

    private static Following following() {
        return new Following(true, Duration.ofMinutes(2), Optional.empty(), OnInterrupt.STOP);
    }
}
