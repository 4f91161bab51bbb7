package io.github.codesuite.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final StageResult BUILT = new StageResult(
            "build",
            "orders",
            StageResult.Status.SUCCEEDED,
            "orders:1",
            "12 tests",
            Duration.ofMillis(32_105),
            Optional.empty());

    private static final StageResult NOT_DEPLOYED = new StageResult(
            "deploy",
            "orders",
            StageResult.Status.FAILED,
            "d-1",
            "rolled back",
            Duration.ofMinutes(10),
            Optional.of(new StageError("exit code 4", "ApplicationStart", List.of("a", "b"), "scripts.log", "mvn x")));

    @TempDir
    Path folder;

    private final Lock lock = new ReentrantLock();

    @Test
    void writesPropertiesSortedAndWithoutADate() throws IOException {
        Results results = results("run-1");
        results.put("deploy", "id", "d-1");
        results.put("build", "id", "orders:1");
        results.put("build", "log", "C:\\ü\nline");

        assertThat(results.directory().resolve("result.properties"))
                .hasContent("codesuite.result.build.id=orders\\:1\n"
                        + "codesuite.result.build.log=C\\:\\\\\\u00FC\\nline\n"
                        + "codesuite.result.deploy.id=d-1\n");
        assertThat(load()).containsEntry("codesuite.result.build.log", "C:\\ü\nline");
    }

    @Test
    void writesTheSummaryAtOnce() {
        Results results = results("run-1");
        results.put("build", "id", "orders:1");
        results.add(BUILT);

        assertThat(results.directory().resolve("summary.json")).hasContent("""
                        {
                          "schema": 1,
                          "run": "run-1",
                          "stages": [
                            {
                              "stage": "build",
                              "module": "orders",
                              "status": "SUCCEEDED",
                              "id": "orders:1",
                              "summary": "12 tests",
                              "durationSeconds": 32.105
                            }
                          ],
                          "properties": {
                            "codesuite.result.build.id": "orders:1"
                          }
                        }
                        """);
    }

    @Test
    void continuesWhatAnotherClassLoaderWroteInTheSameRun() {
        results("run-1").put("build", "id", "orders:1");
        results("run-1").add(BUILT);
        Results third = results("run-1");
        third.add(NOT_DEPLOYED);

        assertThat(third.stages()).containsExactly(BUILT, NOT_DEPLOYED);
        assertThat(third.properties()).isEqualTo(Map.of("codesuite.result.build.id", "orders:1"));
    }

    @Test
    void replacesWhatAnotherRunLeft() throws IOException {
        Results first = results("run-1");
        first.put("build", "id", "orders:1");
        first.add(BUILT);

        Results second = results("run-2");
        assertThat(second.stages()).isEmpty();
        second.put("bundle", "file", "x.zip");

        assertThat(second.stages()).isEmpty();
        assertThat(load()).containsOnlyKeys("codesuite.result.bundle.file");
    }

    @Test
    void replacesWhatIsNoSummary() throws IOException {
        Results results = results("run-1");
        Files.createDirectories(results.directory());
        Files.writeString(results.directory().resolve("summary.json"), "[1, 2");

        results.add(BUILT);

        assertThat(results.stages()).containsExactly(BUILT);
    }

    @Test
    void writesOnAnInterruptedThread() {
        Results results = results("run-1");
        Thread.currentThread().interrupt();

        results.put("build", "id", "orders:1");
        results.add(BUILT);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results.stages()).containsExactly(BUILT);
    }

    @Test
    void losesNothingWhenManyThreadsWrite() throws IOException {
        IntStream.range(0, 40).parallel().forEach(number -> results("run-1").put("build", "n" + number, "v"));

        assertThat(load()).hasSize(40);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("result.properties", "summary.json");
        }
    }

    @Test
    void writesExactlyTheKeysOfTheSchema() throws IOException {
        Results results = results("run-1");
        results.put("build", "id", "orders:1");
        results.add(NOT_DEPLOYED);
        JsonObject summary = json(Files.newInputStream(results.directory().resolve("summary.json")));
        JsonObject schema = json(Results.class.getResourceAsStream("summary-1.schema.json"));

        assertSameKeys(summary, schema);
        JsonObject stage = summary.getAsJsonArray("stages").get(0).getAsJsonObject();
        JsonObject stageSchema = declared(schema, "stages").getAsJsonObject("items");
        assertSameKeys(stage, stageSchema);
        assertSameKeys(stage.getAsJsonObject("error"), declared(stageSchema, "error"));
    }

    @Test
    void knowsTheStatusesOfTheSchema() throws IOException {
        JsonObject schema = json(Results.class.getResourceAsStream("summary-1.schema.json"));
        JsonObject stage = declared(schema, "stages").getAsJsonObject("items");

        assertThat(declared(stage, "status").getAsJsonArray("enum").asList().stream()
                        .map(JsonElement::getAsString))
                .containsExactly(
                        Stream.of(StageResult.Status.values()).map(Enum::name).toArray(String[]::new));
    }

    private Results results(String run) {
        return new Results(folder.resolve("out"), run, lock);
    }

    private Map<String, String> load() throws IOException {
        Properties properties = new Properties();
        try (InputStream input = Files.newInputStream(folder.resolve("out/result.properties"))) {
            properties.load(input);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static JsonObject json(InputStream input) throws IOException {
        try (InputStreamReader reader = new InputStreamReader(input, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }

    private static JsonObject declared(JsonObject schema, String name) {
        return schema.getAsJsonObject("properties").getAsJsonObject(name);
    }

    private static void assertSameKeys(JsonObject written, JsonObject schema) {
        assertThat(written.keySet())
                .containsExactlyElementsOf(schema.getAsJsonObject("properties").keySet());
    }
}
