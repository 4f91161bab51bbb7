package io.github.codesuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.results.StageResult.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EndCardTest {

    private static final StageResult BUILD =
            stage("build", "orders-app", Status.SUCCEEDED, "orders:1", "12 tests", 32_100);
    private static final StageResult SKIPPED = stage("bundle", "model", Status.SKIPPED, "", "no appspec", 0);
    private static final StageResult DEPLOY = new StageResult(
            "deploy",
            "orders-app",
            Status.FAILED,
            "d-ABC",
            "deployment d-ABC was rolled back",
            Duration.ofSeconds(65),
            Optional.of(new StageError(
                    "start.sh ended with 4\n::error::remote",
                    "ApplicationStart of orders-1",
                    List.of("starting", "\u001b[31mno port"),
                    "target/codesuite/scripts.log",
                    "mvn codesuite:status")));

    private final RecordedConsole console = new RecordedConsole();

    @Test
    void showsStagesAndVerdictOfASuccess() {
        assertThat(card(BUILD, SKIPPED).lines())
                .containsExactly(
                        "  ✓  build   orders-app  32.1 s  orders:1: 12 tests",
                        "  -  bundle  model         0 ms  no appspec",
                        "codesuite: SUCCEEDED, 1 stage, 32.1 s, details in target/codesuite");
    }

    @Test
    void callsNothingASuccessWhoseEndWasNotAwaited() {
        StageResult started = stage("build", "orders-app", Status.STARTED, "orders:1", "started, not followed", 400);
        assertThat(card(started).verdict()).startsWith("codesuite: STARTED, not followed, 1 stage,");
    }

    @Test
    void showsTheFirstErrorAndWhatToDo() {
        assertThat(card(BUILD, DEPLOY, DEPLOY).lines())
                .containsExactly(
                        "  ✓  build   orders-app      32.1 s  orders:1: 12 tests",
                        "  ✗  deploy  orders-app  1 min 05 s  deployment d-ABC was rolled back",
                        "  ✗  deploy  orders-app  1 min 05 s  deployment d-ABC was rolled back",
                        "First error: deploy of orders-app, ApplicationStart of orders-1:",
                        "  start.sh ended with 4",
                        "  : :error::remote",
                        "Last lines:",
                        "  | starting",
                        "  | no port",
                        "Whole log: target/codesuite/scripts.log",
                        "Next: mvn codesuite:status",
                        "codesuite: FAILED, 1 of 3 stages succeeded, 2 min 42 s, details in target/codesuite");
    }

    @Test
    void fallsBackToAscii() {
        List<StageResult> all = Stream.of(Status.values())
                .map(status -> stage("s", "m", status, "", "", 1000))
                .toList();

        assertThat(new EndCard(all, Marks.ASCII, "x").lines())
                .startsWith(
                        "  ok       s  m  1.0 s",
                        "  FAILED   s  m  1.0 s",
                        "  STOPPED  s  m  1.0 s",
                        "  RUNNING  s  m  1.0 s",
                        "  started  s  m  1.0 s",
                        "  skipped  s  m  1.0 s")
                .allMatch(line -> line.chars().allMatch(each -> each < 128));
    }

    @Test
    void showsTwentyLinesAtMost() {
        List<String> lines = IntStream.range(0, 30).mapToObj(i -> "line " + i).toList();
        StageResult failed = new StageResult(
                "build",
                "m",
                Status.FAILED,
                "",
                "",
                Duration.ZERO,
                Optional.of(new StageError("x", "", lines, "", "")));

        assertThat(card(failed).lines())
                .filteredOn(line -> line.startsWith("  | "))
                .hasSize(20)
                .startsWith("  | line 10")
                .endsWith("  | line 29");
    }

    @Test
    void saysThatATimedOutRunGoesOn() {
        assertThat(card(stage("build", "m", Status.TIMED_OUT, "b:1", "", 1000)).verdict())
                .isEqualTo(
                        "codesuite: TIMED OUT, still running, 0 of 1 stages succeeded, 1.0 s, details in target/codesuite");
        assertThat(card(stage("build", "m", Status.STOPPED, "b:1", "", 1000)).verdict())
                .startsWith("codesuite: STOPPED, ");
    }

    @Test
    void givesAQuietConsoleTheVerdictOfASuccess() {
        card(BUILD).print(new QuietConsole(console));

        assertThat(console.lines())
                .containsExactly("I codesuite: SUCCEEDED, 1 stage, 32.1 s, details in target/codesuite");
    }

    @Test
    void givesAQuietConsoleTheErrorAndVerdictOnce() {
        card(DEPLOY).print(new QuietConsole(console));

        assertThat(console.lines())
                .startsWith("E First error: deploy of orders-app, ApplicationStart of orders-1:")
                .endsWith("E codesuite: FAILED, 0 of 1 stages succeeded, 1 min 05 s, details in target/codesuite")
                .hasSize(9);
    }

    @Test
    void saysNothingWhereNothingRan() {
        card().print(console);

        assertThat(console.lines()).isEmpty();
    }

    private static EndCard card(StageResult... stages) {
        return new EndCard(List.of(stages), Marks.UNICODE, "target/codesuite");
    }

    private static StageResult stage(
            String stage, String module, Status status, String id, String summary, long millis) {
        return new StageResult(stage, module, status, id, summary, Duration.ofMillis(millis), Optional.empty());
    }
}
