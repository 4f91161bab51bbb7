package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.scenario.ServedHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each Python of this machine that has boto3 uses all services of a served local cloud, and nothing else. */
class Boto3IT {

    private static final String SCRIPT = "every-service.py";
    private static final List<String> HELD = List.of(
            "sts", "s3 100 MB", "s3 small objects", "codebuild", "logs", "codeartifact", "codedeploy", "wrong keys");

    /**
     * A Python with boto3.
     *
     * @param version of boto3
     */
    private record Python(Path program, String version) {}

    @TempDir
    private Path folder;

    private Optional<ServedHome> served = Optional.empty();

    @AfterEach
    void close() {
        served.ifPresent(ServedHome::close);
    }

    @TestFactory
    Stream<DynamicTest> usesTheServedCloud() throws IOException {
        List<Python> found =
                Executables.named("python3").stream().flatMap(this::withBoto3).toList();
        if (found.isEmpty()) {
            return Stream.of(Absent.test(
                    "boto3", "no python3 on PATH that can import boto3", "install Debian's package python3-boto3"));
        }
        ServedHome home = ServedHome.start("boto3");
        served = Optional.of(home);
        return found.stream()
                .map(python -> DynamicTest.dynamicTest(
                        "boto3 " + python.version() + " uses every service", () -> usesEveryService(python, home)));
    }

    private static void usesEveryService(Python python, ServedHome home) throws IOException {
        Path work = home.folder("boto3-" + python.version());
        Path script = work.resolve(SCRIPT);
        try (InputStream source = Boto3IT.class.getResourceAsStream(SCRIPT);
                Away away = Away.open()) {
            Files.copy(source, script);
            Map<String, String> environment = ClientEnvironment.leadingTo(away);
            Answer answer = Answer.of(
                    List.of(
                            "/bin/sh",
                            "-c",
                            home.exportLine() + "\nexec \"$@\"",
                            "sh",
                            python.program().toString(),
                            script.toString(),
                            home.address().toString(),
                            work.toString()),
                    environment,
                    work);
            assertThat(answer.succeeded().lines()).containsExactlyElementsOf(held());
            assertThat(away.asked()).isEmpty();
        }
    }

    private static List<String> held() {
        return HELD.stream().map(what -> "held: " + what).toList();
    }

    private Stream<Python> withBoto3(Path program) {
        Answer answer = Answer.of(
                List.of(program.toString(), "-c", "import boto3; print(boto3.__version__)"), System.getenv(), folder);
        return answer.status() == 0 ? Stream.of(new Python(program, answer.output())) : Stream.empty();
    }
}
