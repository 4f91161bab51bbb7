package io.github.codesuite.local.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.poll.Ticker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** What is particular to the local service: its files, its clock, its messages, its exact pages. */
class LocalLogsTest {

    private static final String GROUP = "/aws/codebuild/orders";
    private static final String STREAM = "0a1b/[$LATEST]";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    private CloudWatchLogsClient logs;

    @BeforeEach
    void open() {
        logs = LocalLogs.open(folder, new StoppedClock());
        logs.createLogGroup(create -> create.logGroupName(GROUP));
        logs.createLogStream(create -> create.logGroupName(GROUP).logStreamName(STREAM));
    }

    @Test
    void givesBackEventsWithTheirTimes() {
        put("hello\n", "größe \u001b[31m {\"json\": \"<&>\"}");

        GetLogEventsResponse page = fromHead(null);

        assertThat(messages(page)).containsExactly("hello\n", "größe \u001b[31m {\"json\": \"<&>\"}");
        assertThat(page.events()).allSatisfy(event -> {
            assertThat(event.timestamp()).isEqualTo(NOW.toEpochMilli());
            assertThat(event.ingestionTime()).isEqualTo(NOW.toEpochMilli());
        });
    }

    @Test
    void anInterruptedThreadStillReadsAndStaysInterrupted() {
        put("hello");
        Thread.currentThread().interrupt();
        try {
            assertThat(messages(fromHead(null))).containsExactly("hello");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anEmptyStreamHasTokensToo() {
        GetLogEventsResponse empty = fromHead(null);

        assertThat(empty.events()).isEmpty();
        assertThat(fromHead(empty.nextForwardToken()).nextForwardToken()).isEqualTo(empty.nextForwardToken());
    }

    @Test
    void readsTheNewestFirstWithoutAToken() {
        put("1", "2", "3", "4", "5");

        GetLogEventsResponse newest = page(null, 2, false);
        GetLogEventsResponse before = page(newest.nextBackwardToken(), 2, false);
        GetLogEventsResponse oldest = page(before.nextBackwardToken(), 2, false);
        GetLogEventsResponse end = page(oldest.nextBackwardToken(), 2, false);

        assertThat(messages(newest)).containsExactly("4", "5");
        assertThat(messages(before)).containsExactly("2", "3");
        assertThat(messages(oldest)).containsExactly("1");
        assertThat(end.nextBackwardToken()).isEqualTo(oldest.nextBackwardToken());
        assertThat(messages(page(before.nextForwardToken(), 2, true))).containsExactly("4", "5");
    }

    @Test
    void aPageHoldsAMegabyte() {
        String large = "x".repeat(300_000);
        IntStream.range(0, 5).forEach(each -> put(large));

        GetLogEventsResponse first = fromHead(null);
        GetLogEventsResponse second = fromHead(first.nextForwardToken());

        assertThat(first.events()).hasSize(3);
        assertThat(second.events()).hasSize(2);
    }

    @Test
    void readsAHundredThousandLinesPageByPage() {
        for (int batch = 0; batch < 100; batch++) {
            int start = batch * 1000;
            put(IntStream.range(start, start + 1000).mapToObj(Integer::toString).toArray(String[]::new));
        }

        List<String> read = new ArrayList<>();
        GetLogEventsResponse page = fromHead(null);
        while (!page.events().isEmpty()) {
            read.addAll(messages(page));
            page = fromHead(page.nextForwardToken());
        }

        assertThat(read)
                .isEqualTo(
                        IntStream.range(0, 100_000).mapToObj(Integer::toString).toList());
    }

    @Test
    void anotherProcessReadsWhileThisOneWrites() {
        CloudWatchLogsClient other = LocalLogs.open(folder, new StoppedClock());
        put("one");

        assertThat(other.getLogEvents(get -> get.logGroupName(GROUP).logStreamName(STREAM))
                        .events())
                .hasSize(1);
    }

    @Test
    void ignoresATornLineUntilItIsComplete() throws Exception {
        put("one");
        String line = "{\"timestamp\":1,\"ingested\":1,\"message\":\"two\"}\n";
        append(line.substring(0, 20));
        GetLogEventsResponse torn = fromHead(null);

        append(line.substring(20));

        assertThat(messages(torn)).containsExactly("one");
        assertThat(messages(page(null, 10, false))).containsExactly("one", "two");
        assertThat(messages(fromHead(torn.nextForwardToken()))).containsExactly("two");
    }

    @Test
    void aTornLineGivesWayToTheNextOne() throws Exception {
        put("one");
        String token = fromHead(null).nextForwardToken();
        append("{\"timestamp\":1,\"inges");

        put("three");

        assertThat(messages(fromHead(token))).containsExactly("three");
        assertThat(messages(fromHead(null))).containsExactly("one", "three");
    }

    @Test
    void refusesATokenThatItNeverGave() {
        put("one");

        assertInvalid("nextToken", () -> fromHead("f/3/s"));
        assertInvalid("nextToken", () -> fromHead("f/999999/s"));
        assertInvalid("nextToken", () -> fromHead("nonsense"));
    }

    @Test
    void refusesABatchThatAwsRefuses() {
        assertInvalid("chronological", () -> putAll(List.of(event(2, "b"), event(1, "a"))));
        assertInvalid("24 hours", () -> putAll(List.of(event(-86_400_000, "a"), event(1, "b"))));
        assertInvalid("too large", () -> putAll(List.of(event(0, "x".repeat(1_048_551)))));
        assertInvalid("1 to 10000", () -> putAll(Collections.nCopies(10_001, event(0, "x"))));
        assertInvalid("length", () -> put(""));
    }

    @Test
    void leavesOutWhatIsTooOldOrTooNew() {
        Duration day = Duration.ofDays(1);
        PutLogEventsResponse old =
                putAll(List.of(event(day.toMillis() * -14 - 1, "old"), event(day.toMillis() * -14, "young enough")));
        PutLogEventsResponse ahead = putAll(List.of(event(7_200_000, "soon"), event(7_200_001, "too far")));

        assertThat(old.rejectedLogEventsInfo().tooOldLogEventEndIndex()).isEqualTo(1);
        assertThat(old.rejectedLogEventsInfo().tooNewLogEventStartIndex()).isNull();
        assertThat(ahead.rejectedLogEventsInfo().tooNewLogEventStartIndex()).isEqualTo(1);
        assertThat(messages(fromHead(null))).containsExactly("young enough", "soon");
        assertThat(put("fine").rejectedLogEventsInfo()).isNull();
    }

    @Test
    void describesGroupsAndStreamsPageByPage() {
        Stream.of("b", "a", "c").forEach(name -> logs.createLogGroup(create -> create.logGroupName(name)));
        put("one");

        assertThat(logs.describeLogGroupsPaginator(describe -> describe.limit(2))
                        .logGroups())
                .extracting(LogGroup::logGroupName)
                .containsExactly(GROUP, "a", "b", "c");
        assertThat(logs.describeLogGroups(describe -> describe.logGroupNamePrefix("/aws"))
                        .logGroups())
                .extracting(LogGroup::arn)
                .containsExactly("arn:aws:logs:local-1:000000000000:log-group:" + GROUP + ":*");
        assertThat(logs.describeLogStreams(describe -> describe.logGroupName(GROUP))
                        .logStreams())
                .singleElement()
                .extracting(LogStream::logStreamName, LogStream::firstEventTimestamp, LogStream::lastIngestionTime)
                .containsExactly(STREAM, NOW.toEpochMilli(), NOW.toEpochMilli());
    }

    @Test
    void whatWasDeletedDoesNotComeBack() {
        put("old");
        logs.deleteLogStream(delete -> delete.logGroupName(GROUP).logStreamName(STREAM));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> put("x"));
        logs.createLogStream(create -> create.logGroupName(GROUP).logStreamName(STREAM));
        assertThat(fromHead(null).events()).isEmpty();

        logs.deleteLogGroup(delete -> delete.logGroupName(GROUP));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> put("x"));
        logs.createLogGroup(create -> create.logGroupName(GROUP));
        assertThat(logs.describeLogStreams(describe -> describe.logGroupName(GROUP))
                        .logStreams())
                .isEmpty();
    }

    @Test
    void answersAsAwsWhereSomethingIsMissingOrThere() {
        assertThatExceptionOfType(ResourceAlreadyExistsException.class)
                .isThrownBy(() -> logs.createLogGroup(create -> create.logGroupName(GROUP)))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(400));
        assertThatExceptionOfType(ResourceAlreadyExistsException.class)
                .isThrownBy(() -> logs.createLogStream(
                        create -> create.logGroupName(GROUP).logStreamName(STREAM)));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> logs.createLogStream(
                        create -> create.logGroupName("missing").logStreamName(STREAM)))
                .withMessageContaining("log group does not exist");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(
                        () -> logs.getLogEvents(get -> get.logGroupName(GROUP).logStreamName("missing")))
                .withMessageContaining("log stream does not exist");
        assertInvalid("name", () -> logs.createLogGroup(create -> create.logGroupName("a b")));
        assertInvalid(
                "name",
                () -> logs.createLogStream(create -> create.logGroupName(GROUP).logStreamName("a:b")));
    }

    private PutLogEventsResponse put(String... messages) {
        return putAll(Stream.of(messages).map(message -> event(0, message)).toList());
    }

    private PutLogEventsResponse putAll(List<InputLogEvent> events) {
        return logs.putLogEvents(
                put -> put.logGroupName(GROUP).logStreamName(STREAM).logEvents(events));
    }

    private GetLogEventsResponse fromHead(@Nullable String token) {
        return page(token, 10_000, true);
    }

    private GetLogEventsResponse page(@Nullable String token, int limit, boolean fromHead) {
        return logs.getLogEvents(get -> get.logGroupName(GROUP)
                .logStreamName(STREAM)
                .nextToken(token)
                .limit(limit)
                .startFromHead(fromHead));
    }

    private void append(String text) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(each -> each.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        }
    }

    private static InputLogEvent event(long offset, String message) {
        return InputLogEvent.builder()
                .timestamp(NOW.toEpochMilli() + offset)
                .message(message)
                .build();
    }

    private static List<String> messages(GetLogEventsResponse page) {
        return page.events().stream().map(OutputLogEvent::message).toList();
    }

    private static void assertInvalid(String part, ThrowingCallable call) {
        assertThatExceptionOfType(CloudWatchLogsException.class)
                .isThrownBy(call)
                .withMessageContaining(part)
                .satisfies(fault ->
                        assertThat(fault.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterException"));
    }

    private static final class StoppedClock implements Ticker {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void sleep(Duration duration) {
            throw new AssertionError("a log never waits");
        }
    }
}
