package io.github.codesuite.stage.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.bundle.SafeExtract;
import io.github.codesuite.console.Console;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.problem.ProblemsException;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleStageTest {

    private static final String HOOKS = """
            hooks:
              ApplicationStart:
                - location: scripts/start.sh
                  timeout: 30
            """;

    private static final class Lines implements Console {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void info(String line) {
            lines.add(line);
        }

        @Override
        public void warn(String line) {
            lines.add("WARN " + line);
        }

        @Override
        public void error(String line) {
            lines.add("ERROR " + line);
        }

        @Override
        public void debug(String line) {}
    }

    /** Each look at the clock takes a second. */
    private static final class SlowTicker implements Ticker {
        private long seconds;

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return Duration.ofSeconds(seconds++).toNanos();
        }

        @Override
        public void sleep(Duration duration) {
            throw new AssertionError("bundling does not wait");
        }
    }

    @TempDir
    Path root;

    private final Lines console = new Lines();
    private Path module;
    private Path jar;

    @BeforeEach
    void makeAModule() throws IOException {
        module = root.resolve("orders-app");
        file("pom.xml", "<project/>");
        file("src/main/java/A.java", "class A {}");
        script("scripts/start.sh", "#!/bin/sh\n");
        jar = file("target/orders-app-1.0.0.jar", "the jar");
    }

    @Test
    void putsInAppspecScriptsSourcesAndTheArtifactUnderItsStableName() throws IOException {
        appspec("files:\n  - {source: orders-app.jar, destination: /opt/orders}\n"
                + "  - {source: /conf, destination: /opt/orders/conf}\n" + HOOKS);
        file("conf/a.properties", "a=1");
        file("conf/deep/b.properties", "b=1");

        run();

        assertThat(bundled())
                .containsExactly(
                        "appspec.yml",
                        "conf/a.properties",
                        "conf/deep/b.properties",
                        "orders-app.jar",
                        "scripts/start.sh");
        assertThat(extracted().resolve("orders-app.jar")).hasContent("the jar");
    }

    @Test
    void putsTheArtifactInUnderItsFileNameWhereItIsNotNamed() throws IOException {
        appspec("files:\n  - {source: /, destination: /opt/orders}\n" + HOOKS);

        run();

        assertThat(bundled()).containsExactly("appspec.yml", "orders-app-1.0.0.jar", "scripts/start.sh");
    }

    @Test
    void putsTheArtifactInOnceWhereItIsNamedByItsPlace() throws IOException {
        appspec("files:\n  - {source: target/orders-app-1.0.0.jar, destination: /opt/orders}\n");

        run();

        assertThat(bundled()).containsExactly("appspec.yml", "target/orders-app-1.0.0.jar");
    }

    @Test
    void findsWhatLiesBesideTheAppspec() throws IOException {
        file("deploy/service.yml", "version: 0.0\nos: linux\n" + HOOKS.replace("start.sh", "begin.sh"));
        script("deploy/scripts/begin.sh", "#!/bin/sh\n");

        stage().run(request(module.resolve("deploy/service.yml")));

        assertThat(bundled()).containsExactly("appspec.yml", "orders-app-1.0.0.jar", "scripts/begin.sh");
    }

    @Test
    void keepsTheNameOfAnAppspecYaml() throws IOException {
        file("appspec.yaml", "version: 0.0\nos: linux\n");

        stage().run(request(module.resolve("appspec.yaml")));

        assertThat(bundled()).containsExactly("appspec.yaml", "orders-app-1.0.0.jar");
    }

    @Test
    void takesExactlyTheFilesThatAreAskedForWithAppspecAndScripts() throws IOException {
        appspec("files:\n  - {source: target, destination: /opt/orders}\n" + HOOKS);
        file("conf/a.properties", "a=1");

        stage().run(request("target/*.jar", "conf"));

        assertThat(bundled())
                .containsExactly("appspec.yml", "conf/a.properties", "scripts/start.sh", "target/orders-app-1.0.0.jar");
    }

    @Test
    void narratesAndRemembersWhatWasWritten() throws IOException {
        appspec(HOOKS);

        BundleVerdict verdict = run();

        assertThat(console.lines)
                .containsExactly("[bundle] 3 entries, " + verdict.size() + " bytes, sha256 " + verdict.sha256()
                        + ", 1.0 s, " + module.resolve("target/orders.zip"));
        assertThat(results().properties())
                .containsEntry(
                        "codesuite.result.bundle.file",
                        module.resolve("target/orders.zip").toString())
                .containsEntry("codesuite.result.bundle.sha256", verdict.sha256());
        assertThat(results().stages()).containsExactly(verdict.result());
        assertThat(verdict.result().status()).isEqualTo(StageResult.Status.SUCCEEDED);
        assertThat(verdict.entries()).isEqualTo(3);
    }

    @Test
    void writesTheSameBundleAgain() throws IOException {
        appspec(HOOKS);

        assertThat(run().sha256()).isEqualTo(run().sha256());
    }

    @Test
    void reportsEverythingThatIsMissingAtItsLineWithTheNearestMatch() throws IOException {
        appspec(
                "files:\n  - source: order-app.jar\n    destination: /opt/orders\n  - source: cnf/\n    destination: /x\n"
                        + HOOKS.replace("start.sh", "strat.sh"));
        file("conf/a.properties", "a=1");

        assertThatThrownBy(this::run)
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("3 problems, nothing was started:")
                .hasMessageContaining("orders-app/appspec.yml:4:5: the source 'order-app.jar' is not there, "
                        + "did you mean 'orders-app.jar'?")
                .hasMessageContaining("orders-app/appspec.yml:6:5: the source 'cnf/' is not there")
                .hasMessageContaining("orders-app/appspec.yml:10:7: the script 'scripts/strat.sh' is not there, "
                        + "did you mean 'scripts/start.sh'?");
        assertThat(module.resolve("target/orders.zip")).doesNotExist();
        assertThat(results().properties()).isEmpty();
    }

    @Test
    void reportsSourcesThatTheFilesLeaveOut() throws IOException {
        appspec("files:\n  - {source: target/orders-app.jar, destination: /opt/orders}\n");

        assertThatThrownBy(() -> stage().run(request("target/orders*.jar", "docs/*.md")))
                .hasMessageContaining("the source 'target/orders-app.jar' is not in the bundle, "
                        + "did you mean 'target/orders-app-1.0.0.jar'?; add it to <files> in <codeDeploy>")
                .hasMessageContaining("codesuite.codeDeploy.files: 'docs/*.md' matches nothing");
    }

    @Test
    void refusesPathsThatEscape() throws IOException {
        appspec("files:\n  - source: ../secrets\n    destination: /opt/../../etc\n"
                + HOOKS.replace("scripts/start.sh", "../start.sh"));

        assertThatThrownBy(this::run)
                .hasMessageStartingWith("3 problems")
                .hasMessageContaining("the source '../secrets' leaves the revision by '..'")
                .hasMessageContaining("appspec.yml:5:5: the destination '/opt/../../etc' leaves its root by '..'")
                .hasMessageContaining("the script '../start.sh' leaves the revision by '..'");
    }

    @Test
    void refusesTwoAppspecs() throws IOException {
        appspec("");
        file("appspec.yaml", "version: 0.0\nos: linux\n");

        assertThatThrownBy(() -> stage().run(request("*.yaml")))
                .hasMessageContaining("the bundle would have two AppSpecs, appspec.yml and appspec.yaml");
    }

    @Test
    void refusesLinksThatLeaveTheModule() throws IOException {
        appspec("files:\n  - {source: conf, destination: /opt/orders}\n");
        file("conf/a", "a");
        Files.createSymbolicLink(module.resolve("conf/out"), Path.of("../../elsewhere"));

        assertThatThrownBy(this::run).isInstanceOf(StageFailure.class).hasMessageContaining("conf/out");
    }

    @Test
    void makesScriptsExecutableAndSaysSo() throws IOException {
        appspec(HOOKS);
        Files.setPosixFilePermissions(module.resolve("scripts/start.sh"), PosixFilePermissions.fromString("rw-r--r--"));

        run();

        assertThat(console.lines.get(0))
                .isEqualTo("WARN [bundle] orders-app/appspec.yml:5:7: the script 'scripts/start.sh' is not executable; "
                        + "it is made so in the bundle; chmod +x mends it for good");
        assertThat(extracted().resolve("scripts/start.sh")).isExecutable();
    }

    @Test
    void warnsOfAShebangWithWindowsLineEnds() throws IOException {
        appspec(HOOKS);
        script("scripts/start.sh", "#!/bin/sh\r\necho\r\n");

        run();

        assertThat(console.lines.get(0)).startsWith("WARN ").contains("(CR LF)", "save the script with LF line ends");
    }

    @Test
    void warnsOfWhatLooksLikeASecret() throws IOException {
        appspec("");
        file("conf/.env.production", "x");

        stage().run(request("conf"));

        assertThat(console.lines.get(0))
                .startsWith("WARN [bundle] conf/.env.production: ")
                .contains("looks like a secret");
    }

    @Test
    void saysThatTheModuleIsNotPackagedYet() throws IOException {
        appspec("files:\n  - {source: orders-app.jar, destination: /opt/orders}\n");
        Files.delete(jar);

        assertThatThrownBy(this::run).hasMessageContaining("is not there; run the goal in phase package or later");
    }

    @Test
    void checksBeforePackagingWhatIsThereBeforePackaging() throws IOException {
        appspec(
                "files:\n  - {source: orders-app.jar, destination: /opt/../../x}\n  - {source: target/made, destination: /x}\n"
                        + "hooks:\n  ApplicationStop:\n    - location: target/made.sh\n  ApplicationStart:\n    - location: gone.sh\n");
        Files.delete(jar);
        Problems problems = new Problems();

        BundleStage.check(request(), problems);

        assertThat(problems.all())
                .extracting(Problem::found)
                .containsExactly(
                        "the destination '/opt/../../x' leaves its root by '..'", "the script 'gone.sh' is not there");
    }

    @Test
    void saysWhereAMissingAppspecIsExpected() {
        Problems problems = new Problems();

        BundleStage.check(request(), problems);

        assertThat(problems.all())
                .hasSize(1)
                .first()
                .hasToString("orders-app/appspec.yml: there is no such AppSpec; create it, "
                        + "or set <appspec> in <codeDeploy> (-Dcodesuite.codeDeploy.appspec)");
    }

    @Test
    void plansWithoutWriting() throws IOException {
        appspec(HOOKS);

        assertThat(stage().plan(request()))
                .containsExactly("write " + module.resolve("target/orders.zip")
                        + " with appspec.yml, orders-app-1.0.0.jar, scripts/start.sh");
        assertThat(module.resolve("target/orders.zip")).doesNotExist();
    }

    private BundleVerdict run() {
        return stage().run(request());
    }

    private BundleStage stage() {
        return new BundleStage(new SlowTicker(), new PlainBundleNarration(console), results());
    }

    private Results results() {
        return new Results(root.resolve("out"), "run", new ReentrantLock());
    }

    private BundleRequest request(String... files) {
        return new BundleRequest(
                project(), module.resolve("appspec.yml"), List.of(files), module.resolve("target/orders.zip"));
    }

    private BundleRequest request(Path appspec) {
        return new BundleRequest(project(), appspec, List.of(), module.resolve("target/orders.zip"));
    }

    private ProjectFacts project() {
        return new ProjectFacts(
                "com.example",
                "orders-app",
                "1.0.0",
                "jar",
                module,
                root,
                module.resolve("target"),
                module.resolve("pom.xml"),
                List.of(new ArtifactFile("", "jar", jar)));
    }

    private void appspec(String rest) throws IOException {
        file("appspec.yml", "version: 0.0\nos: linux\n" + rest);
    }

    private void script(String name, String content) throws IOException {
        Files.setPosixFilePermissions(file(name, content), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path file(String name, String content) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path extracted() throws IOException {
        Path target = root.resolve("extracted");
        if (Files.notExists(target)) {
            SafeExtract.into(module.resolve("target/orders.zip"), target);
        }
        return target;
    }

    private List<String> bundled() throws IOException {
        Path target = extracted();
        try (Stream<Path> paths = Files.walk(target)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> target.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
