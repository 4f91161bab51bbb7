package io.github.codesuite.faults;

import static io.github.codesuite.faults.AwsBuilds.LOGS;
import static io.github.codesuite.faults.AwsBuilds.ended;
import static io.github.codesuite.faults.AwsBuilds.page;
import static io.github.codesuite.faults.AwsBuilds.running;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows of the catalogue about a build's log. */
class LogFaultsTest extends BuildFaultCase {

    private static final String NULL_ARN =
            ",\"logs\":{\"cloudWatchLogsArn\":\"arn:aws:logs:eu-central-1:1:log-group:null:log-stream:null\"}";

    @Test
    void row22LogThatIsNotThereYetIsWaitedFor() throws IOException {
        builds.says(running(NULL_ARN), running(LOGS), running(LOGS), ended("SUCCEEDED", LOGS))
                .logs(page("t0", "first\n"), page("t0"));
        proxy.first(2, "GetLogEvents", Fault.answer(Reply.error(400, "ResourceNotFoundException", "no stream")));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines())
                .containsOnlyOnce("I [build] waiting for the log, which is not there yet")
                .contains("I [build] | first")
                .noneMatch(line -> line.startsWith("W") || line.startsWith("E"));
        assertThat(log()).containsExactly("first");
    }

    @Test
    void row23TwentyFiveThousandLinesOfOneMillisecondAreReadOnce() throws IOException {
        List<String> lines =
                IntStream.range(0, 25_000).mapToObj(line -> "line " + line).toList();
        builds.logs(
                page("t1", lines.subList(0, 10_000).toArray(String[]::new)),
                page("t2", lines.subList(10_000, 20_000).toArray(String[]::new)),
                page("t3", lines.subList(20_000, 25_000).toArray(String[]::new)),
                page("t3"));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(log()).isEqualTo(lines);
    }

    @Test
    void row24EmptyPageInTheMiddleIsNotTheEnd() throws IOException {
        builds.logs(page("t1", "one"), page("t2"), page("t3", "two"), page("t3"));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(log()).containsExactly("one", "two");
    }

    @Test
    void row25LinesAfterTheEndAreStillRead() throws IOException {
        builds.says(ended("SUCCEEDED", LOGS)).logs(page("t0"), page("t1", "late"), page("t1"), page("t1"));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines()).containsSubsequence("I [build] | late", lastLine());
    }

    @Test
    void row25LogThatNeverEndsIsCutAtAStatedLimit() {
        int[] number = {0};
        builds.says(ended("SUCCEEDED", LOGS));
        builds.aws.does("GetLogEvents", request -> {
            number[0]++;
            return Reply.json(
                    page("t" + (number[0] + 1) / 2, number[0] % 2 == 1 ? new String[] {"more"} : new String[0]));
        });

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines())
                .containsOnlyOnce(
                        "W [build] the log still grew 30.0 s after the build's end; what came later is only in"
                                + " CloudWatch Logs");
    }

    @Test
    void row26HugeAndHostileLinesAreBoundedOnTheConsoleAndWholeInTheFile() throws IOException {
        String huge = "x".repeat(5_000_000);
        String hostile = "\u001b[31mred\u0000\u001b]0;title\u0007 ::error::no";
        builds.logs(page("t1", huge, hostile), page("t1"));

        build();

        ends(Ending.SUCCESS);
        tookEffect("builds", builds.started(), 1);
        assertThat(console.lines())
                .allMatch(line -> line.length() < 2_200 && line.chars().noneMatch(letter -> letter < ' '))
                .anyMatch(line -> line.contains("(5000000 characters, the whole line is in "));
        assertThat(log()).containsExactly(huge, hostile);
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("out/build-orders.log"));
    }

    private String lastLine() {
        return console.lines().get(console.lines().size() - 1);
    }
}
