package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.console.RecordedConsole;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.Results;
import io.github.codesuite.scenario.ServedHome;
import io.github.codesuite.stage.publish.PlainPublishNarration;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.PublishStage;
import io.github.codesuite.stage.publish.PublishVerdict;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** What {@code publish} uploads is what each npm and each pip of this machine installs: the same bytes, made by their own tools. */
class PublishedPackagesIT {

    private static final String DOMAIN = "published";
    private static final String REPOSITORY = "packages";

    @TempDir
    private Path folder;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @TestFactory
    Stream<DynamicTest> isWhatClientsInstall() throws IOException {
        List<Path> npms = Executables.named("npm").stream()
                .filter(program -> !NpmCli.version(program, folder).isEmpty())
                .toList();
        List<Path> pythons =
                Executables.named("python3").stream().filter(this::hasPip).toList();
        List<DynamicTest> tests = new ArrayList<>();
        if (npms.isEmpty()) {
            tests.add(Absent.test("npm", "no npm that runs is on PATH", "install Node.js with npm"));
        }
        if (pythons.isEmpty()) {
            tests.add(Absent.test("pip", "no python3 on PATH that has pip", "install Debian's package python3-pip"));
        }
        if (npms.isEmpty() && pythons.isEmpty()) {
            return tests.stream();
        }
        ServedHome served = closing(ServedHome.start(DOMAIN));
        OwnClient own = closing(OwnClient.of(served));
        own.makeRepository(DOMAIN, REPOSITORY);
        for (Path npm : npms) {
            String version = NpmCli.version(npm, folder);
            tests.add(DynamicTest.dynamicTest("npm " + version, () -> npmInstalls(npm, version, served, own)));
        }
        for (int number = 0; number < pythons.size(); number++) {
            Path python = pythons.get(number);
            String name = "answer" + number;
            tests.add(DynamicTest.dynamicTest("pip of " + python, () -> pipDownloads(python, name, served, own)));
        }
        return tests.stream();
    }

    private void npmInstalls(Path program, String version, ServedHome served, OwnClient own) throws IOException {
        Path work = served.folder("npm " + version);
        String endpoint = own.endpoint(DOMAIN, REPOSITORY, PackageFormat.NPM);
        try (NpmCli npm = NpmCli.of(program, work, endpoint, own.token(DOMAIN))) {
            String name = "@acme/web-" + version.replace('.', '-');
            Path source = npm.makePackage(
                    "source",
                    "{\"name\":\"" + name + "\",\"version\":\"1.0.0\",\"bin\":{\"web\":\"index.js\"}}",
                    "#!/usr/bin/env node\nconsole.log(42)\n");
            Path packed = source.resolve(npm.npm(source, "pack", "--silent").succeeded());

            assertThat(uploaded(own, Format.NPM, packed)).isEqualTo(1);
            assertThat(uploaded(own, Format.NPM, packed)).isZero();

            Path user = npm.makePackage("user", "{\"name\":\"user\",\"version\":\"1.0.0\"}", "");
            npm.npm(user, "install", name).succeeded();
            assertThat(user.resolve("node_modules").resolve(name).resolve("index.js"))
                    .hasSameBinaryContentAs(source.resolve("index.js"));
            assertThat(npm.npm(user, "exec", "--no", "web").succeeded()).isEqualTo("42");
            assertThat(npm.npm(user, "publish", packed.toString(), "--registry", endpoint)
                            .failed())
                    .contains("previously published versions");
            assertThat(npm.leftFor()).isEmpty();
        }
    }

    private void pipDownloads(Path python, String name, ServedHome served, OwnClient own) throws IOException {
        Path work = served.folder("pip " + name);
        PythonWheel wheel = PythonWheel.make(work, name, "1.0", "");
        assertThat(uploaded(own, Format.PYPI, wheel.file())).isEqualTo(1);
        assertThat(uploaded(own, Format.PYPI, wheel.file())).isZero();
        try (Away away = Away.open()) {
            Map<String, String> environment = new TreeMap<>(ClientEnvironment.leadingTo(away));
            environment.keySet().removeIf(variable -> variable.startsWith("PIP_"));
            environment.put("HOME", folder.toString());
            environment.put("PIP_CONFIG_FILE", "/dev/null");
            environment.put("PIP_NO_CACHE_DIR", "1");
            environment.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
            environment.put("PIP_INDEX_URL", simpleIndex(own));
            Answer.of(List.of(python.toString(), "-m", "pip", "download", "--dest", "got", name), environment, work)
                    .succeeded();
            assertThat(work.resolve("got").resolve(wheel.file().getFileName())).hasSameBinaryContentAs(wheel.file());
            assertThat(away.asked()).isEmpty();
        }
    }

    private static String simpleIndex(OwnClient own) {
        String endpoint = own.endpoint(DOMAIN, REPOSITORY, PackageFormat.PYPI);
        return endpoint.replaceFirst("://", "://aws:" + own.token(DOMAIN) + "@") + "simple/";
    }

    /** How many assets of a package the stage had to upload. */
    private int uploaded(OwnClient own, Format format, Path file) {
        ProjectFacts module = new ProjectFacts(
                "com.example", "app", "1.0", "pom", folder, folder, folder, folder.resolve("pom.xml"), List.of());
        Optional<String> read = Optional.empty();
        Declared declared = new Declared(
                "codesuite.codeArtifact.packages.1", module, format, read, read, read, read, List.of(file));
        PublishRequest request = new PublishRequest(
                DOMAIN, Optional.empty(), REPOSITORY, REPOSITORY, List.of(), List.of(declared), Instant.EPOCH);
        PublishVerdict verdict = new PublishStage(
                        own.cloud(),
                        Ticker.system(),
                        new PlainPublishNarration(new RecordedConsole()),
                        new Results(folder, "run", new ReentrantLock()))
                .run(request);
        return ((PublishVerdict.Published) verdict).uploaded();
    }

    private boolean hasPip(Path python) {
        List<String> command = List.of(python.toString(), "-m", "pip", "--version");
        return Answer.of(command, System.getenv(), folder).status() == 0;
    }

    private <T extends AutoCloseable> T closing(T opened) {
        open.push(opened);
        return opened;
    }
}
