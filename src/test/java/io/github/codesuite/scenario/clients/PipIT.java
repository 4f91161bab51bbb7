package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.local.codeartifact.PublicFiles;
import io.github.codesuite.scenario.ServedHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Each pip of this machine installs from a repository of a served local cloud, to which twine, where it is there, uploads. */
class PipIT {

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
    Stream<DynamicTest> usesTheServedRepository() throws IOException {
        List<Path> found = Executables.named("python3").stream()
                .filter(python -> runs(python, "-m", "pip", "--version"))
                .toList();
        if (found.isEmpty()) {
            return Stream.of(
                    Absent.test("pip", "no python3 on PATH that has pip", "install Debian's package python3-pip"));
        }
        ServedHome served = closing(ServedHome.start("pip"));
        OwnClient own = closing(OwnClient.of(served));
        own.makeRepository("pip", "packages");
        List<DynamicTest> tests = new ArrayList<>();
        for (int number = 0; number < found.size(); number++) {
            Path python = found.get(number);
            String word = "app" + number;
            tests.add(DynamicTest.dynamicTest("pip of " + python, () -> uploadsAndInstalls(python, word, served, own)));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> downloadsFromAPublicIndex() throws IOException {
        List<Path> found = Executables.named("python3").stream()
                .filter(python -> runs(python, "-m", "pip", "--version"))
                .toList();
        if (found.isEmpty()) {
            return Stream.of(
                    Absent.test("pip", "no python3 on PATH that has pip", "install Debian's package python3-pip"));
        }
        PublicFiles index = closing(PublicFiles.start(PublicRepository.PYPI));
        ServedHome served = closing(ServedHome.start("pip outside", "-Dcodesuite.local.upstreams=pypi=" + index.url()));
        OwnClient own = closing(OwnClient.of(served));
        own.makeRepository("pip", "packages");
        own.connect("pip", "packages", "public:pypi");
        List<DynamicTest> tests = new ArrayList<>();
        for (int number = 0; number < found.size(); number++) {
            Path python = found.get(number);
            String word = "app" + number;
            tests.add(DynamicTest.dynamicTest(
                    "pip of " + python, () -> downloadsFromOutside(python, word, served, own, index)));
        }
        return tests.stream();
    }

    private void downloadsFromOutside(Path python, String word, ServedHome served, OwnClient own, PublicFiles index)
            throws Exception {
        Path work = served.folder("pip " + word);
        try (Away away = Away.open()) {
            Map<String, String> environment =
                    environment(away, own.endpoint("pip", "packages", PackageFormat.PYPI), own.token("pip"));
            PythonWheel dependency = PythonWheel.make(work, "dep-of-" + word, "1.2", "");
            PythonWheel app = PythonWheel.make(work, word, "1.0", "Dep.Of_" + word + ">=1.0");
            for (PythonWheel wheel : List.of(dependency, app)) {
                register(index, wheel);
            }
            downloads(python, word, app, environment, work);
            assertThat(work.resolve("got").resolve(dependency.file().getFileName()))
                    .hasSameBinaryContentAs(dependency.file());
            installs(python, app, environment, work);
            assertThat(away.asked()).isEmpty();
        }
    }

    private static void register(PublicFiles index, PythonWheel wheel) throws IOException {
        String file = wheel.file().getFileName().toString();
        index.put("files/" + file, Files.readAllBytes(wheel.file()));
        index.put(
                wheel.name() + "/",
                "<!DOCTYPE html><html><body><a href=\"../files/" + file + "#sha256="
                        + Checksums.of(wheel.file()).sha256() + "\" data-requires-python=\"&gt;=3.6\">" + file
                        + "</a></body></html>");
    }

    private void uploadsAndInstalls(Path python, String word, ServedHome served, OwnClient own) throws Exception {
        Path work = served.folder("pip " + word);
        String endpoint = own.endpoint("pip", "packages", PackageFormat.PYPI);
        String token = own.token("pip");
        try (Away away = Away.open()) {
            Map<String, String> environment = environment(away, endpoint, token);
            PythonWheel dependency = PythonWheel.make(work, "dep-of-" + word, "1.2", "");
            PythonWheel app = PythonWheel.make(work, word, "1.0", "Dep.Of_" + word + ">=1.0");
            for (PythonWheel wheel : List.of(dependency, app)) {
                upload(wheel, endpoint, token, environment, work);
            }
            downloads(python, word, app, environment, work);
            installs(python, app, environment, work);
            assertThat(away.asked()).isEmpty();
        }
    }

    private static void downloads(Path python, String word, PythonWheel app, Map<String, String> environment, Path work)
            throws IOException {
        Answer.of(List.of(python.toString(), "-m", "pip", "download", "--dest", "got", word), environment, work)
                .succeeded();
        assertThat(work.resolve("got").resolve(app.file().getFileName())).hasSameBinaryContentAs(app.file());
    }

    private static void installs(Path python, PythonWheel app, Map<String, String> environment, Path work)
            throws IOException {
        Path requirements = Files.writeString(
                work.resolve("requirements.txt"),
                app.name() + "==" + app.version() + " --hash=sha256:"
                        + Checksums.of(app.file()).sha256() + "\n");
        List<String> pip = List.of(python.toString(), "-m", "pip", "install", "--target", "installed");
        Answer.of(with(pip, app.name()), environment, work).succeeded();
        assertThat(work.resolve("installed").resolve("dep_of_" + app.name() + ".py"))
                .exists();
        Answer.of(with(pip, "--upgrade", "--no-deps", "--requirement", requirements.toString()), environment, work)
                .succeeded();
        assertThat(Answer.of(with(pip, "none-such-package"), environment, work).failed())
                .contains("none-such-package");
    }

    /** By twine, or else as twine does it. */
    private void upload(PythonWheel wheel, String endpoint, String token, Map<String, String> environment, Path work)
            throws IOException, InterruptedException {
        Optional<Path> twine = Executables.named("twine").stream()
                .filter(program -> runs(program, "--version"))
                .findFirst();
        if (twine.isEmpty()) {
            Plain.upload(endpoint, wheel, token);
            return;
        }
        Map<String, String> more = new TreeMap<>(environment);
        more.put("TWINE_USERNAME", "aws");
        more.put("TWINE_PASSWORD", token);
        more.put("TWINE_NON_INTERACTIVE", "1");
        List<String> command = List.of(
                twine.get().toString(),
                "upload",
                "--disable-progress-bar",
                "--repository-url",
                endpoint,
                wheel.file().toString());
        Answer.of(command, more, work).succeeded();
    }

    private Map<String, String> environment(Away away, String endpoint, String token) {
        Map<String, String> environment = new TreeMap<>(ClientEnvironment.leadingTo(away));
        environment.keySet().removeIf(name -> name.startsWith("PIP_") || name.startsWith("TWINE_"));
        environment.put("HOME", folder.toString());
        environment.put("PIP_CONFIG_FILE", "/dev/null");
        environment.put("PIP_NO_CACHE_DIR", "1");
        environment.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
        environment.put("PIP_RETRIES", "0");
        environment.put("PIP_INDEX_URL", endpoint.replaceFirst("://", "://aws:" + token + "@") + "simple/");
        return environment;
    }

    private boolean runs(Path program, String... arguments) {
        return Answer.of(with(List.of(program.toString()), arguments), System.getenv(), folder)
                        .status()
                == 0;
    }

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }

    private <T extends AutoCloseable> T closing(T opened) {
        open.push(opened);
        return opened;
    }
}
