package io.github.codesuite.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.cloud.Pace;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.wire.Frame;
import io.github.codesuite.wire.Framed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codebuild.model.BatchGetBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildPhase;
import software.amazon.awssdk.services.codebuild.model.LogsLocation;

/** Numbers in comments are rows of the catalogue of faults. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class BuildWatchTest {

    private static final String ID = "orders:1";
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final LogsLocation NO_LOG = LogsLocation.builder()
            .cloudWatchLogsArn("arn:aws:logs:eu-central-1:1:log-group:null:log-stream:null")
            .build();
    private static final LogsLocation LOG = LogsLocation.builder()
            .groupName("/aws/codebuild/orders")
            .streamName("1")
            .build();
    private static final Duration LONG = Duration.ofHours(1);

    private final FakeTicker ticker = new FakeTicker();
    private final ScriptedCloud cloud = new ScriptedCloud();
    private final Heard heard = new Heard();

    @AutoClose
    private final Framed framed;

    BuildWatchTest(Frame frame) {
        this.framed = new Framed(frame);
    }

    /** 1: throttled polls. */
    @Test
    void followsABuildThroughThirtyThrottledAnswers() {
        cloud.codeBuild.builds.fail(30, Failures.throttled());
        cloud.codeBuild.then(ended("SUCCEEDED", LOG));
        cloud.logs.page("t0", "one").page("t0");

        assertThat(follow()).isInstanceOf(BuildOutcome.Ended.class);
        assertThat(heard.hiccups).hasSize(2);
        assertThat(heard.hiccups.get(0)).startsWith("BatchGetBuilds: throttled, asking again in ");
    }

    /** 5: the service is having trouble; the log goes on meanwhile. */
    @Test
    void readsTheLogWhileTheStatusCannotBeAsked() {
        cloud.codeBuild.then(running(LOG));
        cloud.codeBuild.builds.fail(5, Failures.unavailable());
        cloud.codeBuild.then(ended("SUCCEEDED", LOG));
        cloud.logs.page("t0", "one");
        IntStream.range(1, 6).forEach(i -> cloud.logs.page("t" + i, "line " + i));
        cloud.logs.page("t5");

        assertThat(follow()).isInstanceOf(BuildOutcome.Ended.class);
        assertThat(heard.lines()).containsExactly("one", "line 1", "line 2", "line 3", "line 4", "line 5");
        assertThat(heard.hiccups.get(0)).contains("the service is having trouble");
    }

    /** 7: credentials expire. */
    @Test
    void endsAtOnceWhereCredentialsHaveExpired() {
        cloud.codeBuild.then(running(NO_LOG));
        cloud.codeBuild.builds.fail(Failures.expired());

        assertThatThrownBy(this::follow).isInstanceOf(SdkException.class).hasMessageContaining("because");
        assertThat(cloud.codeBuild.builds.requests()).hasSize(2);
    }

    /** 22: no stream yet. */
    @Test
    void waitsForALogThatIsNotThereYet() {
        cloud.codeBuild
                .then(running(NO_LOG))
                .then(running(LOG))
                .then(running(LOG))
                .then(ended("SUCCEEDED", LOG));
        cloud.logs.events.fail(2, ResourceNotFoundException.builder().build());
        cloud.logs.page("t0", "one\n").page("t0");

        follow();

        assertThat(heard.lines()).containsExactly("one");
        assertThat(heard.awaited).isEqualTo(1);
        assertThat(heard.hiccups).isEmpty();
        assertThat(heard.lost).isEmpty();
        assertThat(cloud.logs.events.requests()).allMatch(GetLogEventsRequest::startFromHead);
    }

    /** 23: one millisecond, many pages. */
    @Test
    void tellsTwentyFiveThousandEventsOfOneMillisecondOnceAndInOrder() {
        List<String> all = IntStream.range(0, 25_000).mapToObj(i -> "line " + i).toList();
        cloud.codeBuild.then(running(LOG)).then(ended("SUCCEEDED", LOG));
        cloud.logs
                .page("t0", events(all.subList(0, 10_000)))
                .page("t1", events(all.subList(10_000, 20_000)))
                .page("t2", events(all.subList(20_000, 25_000)))
                .page("t2");

        follow();

        assertThat(heard.lines()).isEqualTo(all);
        assertThat(tokens()).startsWith("none", "t0", "t1", "t2");
    }

    /** 24: an empty page in the middle is not the end, and costs no time. */
    @Test
    void readsOnAtOnceBehindAnEmptyPage() {
        cloud.codeBuild.then(running(LOG)).then(ended("SUCCEEDED", LOG));
        cloud.logs.page("t0", "one").page("t1").page("t2", "two").page("t2");
        List<Duration> times = new ArrayList<>();
        heard.onLine = () -> times.add(ticker.time());

        follow();

        assertThat(heard.lines()).containsExactly("one", "two");
        assertThat(times.get(1)).isEqualTo(times.get(0));
    }

    /** 25: lines after the end. */
    @Test
    void drainsTheLogAfterTheEnd() {
        cloud.codeBuild.then(ended("SUCCEEDED", LOG));
        cloud.logs.page("t0", "one").page("t0").page("t1", "late").page("t1");

        assertThat(follow()).isInstanceOf(BuildOutcome.Ended.class);
        assertThat(heard.lines()).containsExactly("one", "late");
        assertThat(heard.cut).isFalse();
        assertThat(ticker.time()).isLessThan(Duration.ofSeconds(10));
    }

    /** 25: with a limit. */
    @Test
    void endsTheDrainAtItsLimitAndSaysSo() {
        cloud.codeBuild.then(ended("SUCCEEDED", LOG));
        IntStream.range(0, 200)
                .forEach(i -> cloud.logs.page("t" + i, "line " + i).page("t" + i));

        assertThat(follow()).isInstanceOf(BuildOutcome.Ended.class);
        assertThat(heard.cut).isTrue();
        assertThat(ticker.time()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(33));
    }

    @Test
    void readsAllThatIsThereWhereACloudNeedsNoDrain() {
        ScriptedCloud exact =
                new ScriptedCloud(new Pace(Duration.ofMillis(200), Duration.ofMillis(100), Duration.ZERO));
        exact.codeBuild.then(ended("SUCCEEDED", LOG));
        exact.logs.page("t0", "one").page("t1", "two").page("t2", "three").page("t2");
        Build started = Build.builder().id(ID).build();

        new BuildWatch(framed.cloud(exact), ticker, new Random(1), Optional.empty(), started, heard)
                .follow(Deadline.in(LONG, ticker));

        assertThat(heard.lines()).containsExactly("one", "two", "three");
        assertThat(heard.cut).isFalse();
        assertThat(ticker.time()).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void goesOnWithoutALogThatItMayNotReadAndSaysSoOnce() {
        cloud.codeBuild.then(running(LOG)).then(running(LOG)).then(ended("SUCCEEDED", LOG));
        cloud.logs.events.fail(Failures.denied());

        assertThat(follow()).isInstanceOf(BuildOutcome.Ended.class);
        assertThat(heard.lost).hasSize(1);
        assertThat(cloud.logs.events.requests()).hasSize(1);
    }

    /** A page token holds for a day. */
    @Test
    void beginsAgainAtTheNewestEventWhereTheTokenNoLongerHolds() {
        cloud.codeBuild.then(running(LOG)).then(ended("SUCCEEDED", LOG));
        OutputLogEvent twice = ScriptedLogs.event(7, "same");
        cloud.logs.page("t0", List.of(ScriptedLogs.event(6, "one"), twice, twice));
        cloud.logs.events.fail(InvalidParameterException.builder().build());
        cloud.logs
                .page("u0", List.of(twice, twice, twice, ScriptedLogs.event(8, "two")))
                .page("u0");

        follow();

        assertThat(heard.lines()).containsExactly("one", "same", "same", "same", "two");
        assertThat(cloud.logs.events.requests().get(2).startTime()).isEqualTo(7);
    }

    @Test
    void doesNotSpinWhereEmptyPagesNeverEnd() {
        cloud.codeBuild.then(running(LOG)).then(ended("SUCCEEDED", LOG));
        IntStream.range(0, 3000).forEach(i -> cloud.logs.page("t" + i));

        assertThat(follow()).isInstanceOf(BuildOutcome.Ended.class);
        assertThat(cloud.logs.events.requests()).hasSizeLessThan(60);
    }

    @Test
    void splitsAnEventIntoLinesAndKeepsBlanks() {
        cloud.codeBuild.then(ended("SUCCEEDED", LOG));
        cloud.logs.page("t0", "  a\n\nb \r\n", "\n").page("t0");

        follow();

        assertThat(heard.lines()).containsExactly("  a", "", "b ", "");
    }

    @Test
    void tellsTheEndOfAPhaseAfterTheLinesThatWereThere() {
        cloud.codeBuild
                .then(running(LOG, phase("BUILD").build()))
                .then(ended(
                        "SUCCEEDED",
                        LOG,
                        phase("BUILD").phaseStatus("SUCCEEDED").build()));
        cloud.logs.page("t0", "compiling").page("t0").page("t1", "compiled").page("t1");

        follow();

        assertThat(heard.all).startsWith("compiling", "> BUILD begins", "compiled", "> BUILD SUCCEEDED");
    }

    /** 32: an unknown status is terminal. */
    @Test
    void takesAnUnknownStatusForAnEnd() {
        cloud.codeBuild.then(
                Build.builder().id(ID).buildStatus("MELTED").logs(NO_LOG).build());

        BuildOutcome outcome = follow();

        assertThat(outcome).isInstanceOf(BuildOutcome.Ended.class);
        assertThat(outcome.build().buildStatusAsString()).isEqualTo("MELTED");
    }

    @Test
    void timesOutWhileTheBuildGoesOn() {
        cloud.codeBuild.then(running(NO_LOG));

        assertThat(follow(Duration.ofMinutes(20))).isInstanceOf(BuildOutcome.TimedOut.class);
        assertThat(ticker.time()).isEqualTo(Duration.ofMinutes(20));
        assertThat(cloud.codeBuild.builds.requests()).hasSizeBetween(24 + 48 + 40 - 4, 24 + 48 + 40 + 4);
    }

    /** 27: interrupted, and followed on without telling anything twice. */
    @Test
    void goesOnWhereItWasInterrupted() {
        BuildPhase build = phase("BUILD").build();
        cloud.codeBuild.then(running(LOG, build)).then(running(LOG, build)).then(ended("STOPPED", LOG, build));
        cloud.logs.page("t0", "one").page("t0");
        ticker.interruptAt(Duration.ofSeconds(6));
        BuildWatch watch = watch(Optional.empty());

        assertThat(watch.follow(Deadline.in(LONG, ticker))).isInstanceOf(BuildOutcome.Interrupted.class);
        assertThat(watch.follow(Deadline.in(LONG, ticker))).isInstanceOf(BuildOutcome.Ended.class);
        assertThat(heard.all).containsExactly("one", "> BUILD begins");
    }

    @Test
    void keepsToTheIntervalThatTheUserWants() {
        cloud.codeBuild.then(running(NO_LOG));
        BuildWatch watch = watch(Optional.of(Duration.ofSeconds(30)));

        watch.follow(Deadline.in(Duration.ofMinutes(15), ticker));

        assertThat(cloud.codeBuild.builds.requests()).hasSizeBetween(30, 31);
        assertThat(heard.ticks).isGreaterThan(15 * 60 / 5 - 5);
    }

    @Test
    void streamsALineWithinTwoHundredMillisecondsAtAFastPace() {
        ScriptedCloud fast =
                new ScriptedCloud(new Pace(Duration.ofMillis(200), Duration.ofMillis(100), Duration.ofSeconds(1)));
        fast.codeBuild.then(running(LOG));
        fast.logs.page("t0");
        Duration written = Duration.ofMillis(1234);
        ticker.at(written, () -> fast.logs.page("t1", "now").page("t1"));
        List<Duration> times = new ArrayList<>();
        heard.onLine = () -> times.add(ticker.time());
        Build started = Build.builder().id(ID).build();

        new BuildWatch(framed.cloud(fast), ticker, new Random(1), Optional.empty(), started, heard)
                .follow(Deadline.in(Duration.ofSeconds(10), ticker));

        assertThat(times).hasSize(1);
        assertThat(times.get(0)).isLessThanOrEqualTo(written.plusMillis(200));
    }

    @Test
    void waitsAMinuteForCodeBuildToKnowItsOwnBuild() {
        cloud.codeBuild.builds.answer(BatchGetBuildsResponse.builder().build());
        cloud.codeBuild.then(ended("SUCCEEDED", NO_LOG));
        assertThat(follow()).isInstanceOf(BuildOutcome.Ended.class);
    }

    @Test
    void failsWhereCodeBuildDoesNotKnowTheBuild() {
        cloud.codeBuild.builds.answer(
                BatchGetBuildsResponse.builder().buildsNotFound(ID).build());

        assertThatThrownBy(this::follow).hasMessageContaining("CodeBuild does not know the build orders:1");
        assertThat(ticker.time()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
    }

    private BuildOutcome follow() {
        return follow(LONG);
    }

    private BuildOutcome follow(Duration patience) {
        return watch(Optional.empty()).follow(Deadline.in(patience, ticker));
    }

    private BuildWatch watch(Optional<Duration> pollInterval) {
        Build started = Build.builder().id(ID).build();
        return new BuildWatch(framed.cloud(cloud), ticker, new Random(1), pollInterval, started, heard);
    }

    private List<String> tokens() {
        return cloud.logs.events.requests().stream()
                .map(request -> Optional.ofNullable(request.nextToken()).orElse("none"))
                .toList();
    }

    private static List<OutputLogEvent> events(List<String> messages) {
        return messages.stream().map(ScriptedLogs::event).toList();
    }

    private static Build running(LogsLocation logs, BuildPhase... phases) {
        return build("IN_PROGRESS", logs, phases).build();
    }

    private static Build ended(String status, LogsLocation logs, BuildPhase... phases) {
        return build(status, logs, phases).buildComplete(true).build();
    }

    private static Build.Builder build(String status, LogsLocation logs, BuildPhase... phases) {
        return Build.builder().id(ID).buildStatus(status).logs(logs).phases(phases);
    }

    private static BuildPhase.Builder phase(String name) {
        return BuildPhase.builder().phaseType(name).startTime(START);
    }

    private static final class Heard implements BuildListener {
        private int awaited;
        private final List<String> all = new ArrayList<>();
        private final List<String> hiccups = new ArrayList<>();
        private final List<SdkException> lost = new ArrayList<>();
        private Runnable onLine = () -> {};
        private boolean cut;
        private int ticks;

        List<String> lines() {
            return all.stream().filter(line -> !line.startsWith("> ")).toList();
        }

        @Override
        public void phase(PhaseChange change) {
            all.add("> " + change.phase() + " " + change.status().orElse("begins"));
        }

        @Override
        public void line(String line) {
            all.add(line);
            onLine.run();
        }

        @Override
        public void tick() {
            ticks++;
        }

        @Override
        public void hiccup(String line) {
            hiccups.add(line);
        }

        @Override
        public void logAwaited() {
            awaited++;
        }

        @Override
        public void logLost(SdkException failure) {
            lost.add(failure);
        }

        @Override
        public void logCut(Duration limit) {
            cut = true;
        }
    }
}
