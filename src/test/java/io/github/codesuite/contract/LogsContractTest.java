package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * CloudWatch Logs, as its <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/Welcome.html">API
 * reference</a> has it; each test names the page. Makes log groups with random names and a few megabytes of events in them, and
 * deletes the groups.
 */
class LogsContractTest extends Contract {

    private static final String STREAM = "0a1b/[$LATEST]";

    private final String group = "/" + randomName();
    private final long now = System.currentTimeMillis();

    LogsContractTest(Ground ground) {
        super(ground);
    }

    @BeforeEach
    void aStream() {
        createGroup(group);
        logs().createLogStream(create -> create.logGroupName(group).logStreamName(STREAM));
    }

    /** <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_OutputLogEvent.html">OutputLogEvent</a>. */
    @Test
    void givesBackEventsWithTheirTimes() throws Exception {
        put("hello\n", "größe \u001b[31m {\"json\": \"<&>\"} 日本 \ud83d\ude00 \\ \t");

        List<OutputLogEvent> events = whenThere(2);

        assertThat(events)
                .extracting(OutputLogEvent::message)
                .containsExactly("hello\n", "größe \u001b[31m {\"json\": \"<&>\"} 日本 \ud83d\ude00 \\ \t");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.timestamp()).isEqualTo(now);
            assertThat(event.ingestionTime()).isBetween(now - 60_000, now + 600_000);
        });
    }

    /** "If you have reached the end of the stream, it returns the same token you passed in", says {@code GetLogEvents}. */
    @Test
    void givesTheSameTokenBackWhereAReaderHasCaughtUp() throws Exception {
        put("one");
        whenThere(1);
        String caughtUp = lastToken(null);

        assertThat(page(caughtUp, 10, true).events()).isEmpty();
        assertThat(page(caughtUp, 10, true).nextForwardToken()).isEqualTo(caughtUp);

        put("two");
        GetLogEventsResponse more =
                until(() -> page(caughtUp, 10, true), page -> !page.events().isEmpty());
        assertThat(messages(more)).containsExactly("two");
        assertThat(more.nextForwardToken()).isNotEqualTo(caughtUp);
    }

    /** {@code GetLogEvents}: {@code startFromHead} is false by default, and the latest events come first. */
    @Test
    void readsTheNewestFirstWithoutAToken() throws Exception {
        put("1", "2", "3", "4", "5");
        whenThere(5);

        GetLogEventsResponse newest = page(null, 2, false);
        GetLogEventsResponse before = page(newest.nextBackwardToken(), 2, false);
        GetLogEventsResponse oldest = page(before.nextBackwardToken(), 2, false);

        assertThat(messages(newest)).containsExactly("4", "5");
        assertThat(messages(before)).containsExactly("2", "3");
        assertThat(messages(oldest)).containsExactly("1");
    }

    /** {@code GetLogEvents}: events at {@code startTime} are included, those at {@code endTime} are not. */
    @Test
    void selectsByTime() throws Exception {
        putAll(List.of(event(1, "a"), event(2, "b"), event(3, "c")));
        whenThere(3);

        GetLogEventsResponse page = logs().getLogEvents(get -> get.logGroupName(group)
                .logStreamName(STREAM)
                .startFromHead(true)
                .startTime(now + 2)
                .endTime(now + 3));

        assertThat(messages(page)).containsExactly("b");
    }

    /** {@code GetLogEvents}: as many events as fit into a response of 1 MB. */
    @Test
    void readsMegabytesInPages() throws Exception {
        String large = "x".repeat(200_000);
        IntStream.range(0, 8).forEach(each -> put(each + large));

        List<OutputLogEvent> events = whenThere(8);

        assertThat(events)
                .extracting(OutputLogEvent::message)
                .containsExactlyElementsOf(
                        IntStream.range(0, 8).mapToObj(each -> each + large).toList());
    }

    @Test
    void readsThousandsOfLinesInTheirOrder() throws Exception {
        List<String> lines =
                IntStream.range(0, 2_500).mapToObj(number -> "line " + number).toList();
        put(lines.toArray(String[]::new));

        assertThat(whenThere(lines.size())).extracting(OutputLogEvent::message).isEqualTo(lines);
    }

    /** {@code GetLogEvents}: {@code InvalidParameterException}. */
    @Test
    void refusesATokenThatItNeverGave() {
        assertInvalid(() -> page("nonsense", 10, true));
    }

    /**
     * <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html">PutLogEvents</a>: in
     * chronological order, within 24 hours, at most 1,048,576 bytes and 10,000 events, no empty message.
     */
    @Test
    void refusesABatchBeyondItsLimits() {
        assertInvalid(() -> putAll(List.of(event(2, "b"), event(1, "a"))));
        assertInvalid(() -> putAll(List.of(event(-86_400_000, "a"), event(1, "b"))));
        assertInvalid(() -> putAll(List.of(event(0, "x".repeat(1_048_551)))));
        assertInvalid(() -> putAll(Collections.nCopies(10_001, event(0, "x"))));
        assertInvalid(() -> put(""));
    }

    /** {@code PutLogEvents}: older than 14 days, or more than 2 hours ahead. */
    @Test
    void leavesOutWhatIsTooOldOrTooNew() throws Exception {
        Duration fortnight = Duration.ofDays(14);
        long hour = Duration.ofHours(1).toMillis();
        PutLogEventsResponse old = putAll(List.of(
                event(-fortnight.toMillis() - hour, "old"), event(-fortnight.toMillis() + hour, "young enough")));
        PutLogEventsResponse ahead = putAll(List.of(event(hour, "soon"), event(3 * hour, "too far")));

        assertThat(old.rejectedLogEventsInfo().tooOldLogEventEndIndex()).isEqualTo(1);
        assertThat(old.rejectedLogEventsInfo().tooNewLogEventStartIndex()).isNull();
        assertThat(ahead.rejectedLogEventsInfo().tooNewLogEventStartIndex()).isEqualTo(1);
        assertThat(put("fine").rejectedLogEventsInfo()).isNull();
    }

    /** {@code DescribeLogGroups} (ASCII order, prefix, {@code limit}) and {@code DescribeLogStreams}. */
    @Test
    void describesGroupsAndStreamsPageByPage() throws Exception {
        Stream.of("/b", "/a", "/c").forEach(name -> createGroup(group + name));
        put("one");
        whenThere(1);

        assertThat(logs().describeLogGroupsPaginator(
                                describe -> describe.logGroupNamePrefix(group).limit(2))
                        .logGroups())
                .extracting(LogGroup::logGroupName)
                .containsExactly(group, group + "/a", group + "/b", group + "/c");
        assertThat(logs().describeLogGroups(describe -> describe.logGroupNamePrefix(group + "/a"))
                        .logGroups())
                .extracting(LogGroup::arn)
                .containsExactly("arn:aws:logs:" + region() + ":" + account() + ":log-group:" + group + "/a:*");
        assertThat(logs().describeLogStreams(describe -> describe.logGroupName(group))
                        .logStreams())
                .singleElement()
                .extracting(LogStream::logStreamName)
                .isEqualTo(STREAM);
    }

    /** {@code DeleteLogStream}, {@code DeleteLogGroup}: with all their events, permanently. */
    @Test
    void whatWasDeletedIsGone() {
        logs().deleteLogStream(delete -> delete.logGroupName(group).logStreamName(STREAM));
        assertRefused(ResourceNotFoundException.class, () -> put("x"));
        logs().createLogStream(create -> create.logGroupName(group).logStreamName(STREAM));
        assertThat(page(null, 10, true).events()).isEmpty();

        logs().deleteLogGroup(delete -> delete.logGroupName(group));
        assertRefused(ResourceNotFoundException.class, () -> put("x"));
    }

    /** The errors of {@code CreateLogGroup}, {@code CreateLogStream} and {@code GetLogEvents}. */
    @Test
    void saysWhatIsMissingAndWhatIsThere() {
        assertRefused(
                ResourceAlreadyExistsException.class,
                () -> logs().createLogGroup(create -> create.logGroupName(group)));
        assertRefused(
                ResourceAlreadyExistsException.class,
                () -> logs().createLogStream(
                                create -> create.logGroupName(group).logStreamName(STREAM)));
        assertRefused(
                ResourceNotFoundException.class,
                () -> logs().createLogStream(create ->
                        create.logGroupName(group + "/missing").logStreamName(STREAM)));
        assertRefused(
                ResourceNotFoundException.class,
                () -> logs().getLogEvents(get -> get.logGroupName(group).logStreamName("missing")));
        assertRefused(
                ResourceNotFoundException.class,
                () -> logs().deleteLogGroup(delete -> delete.logGroupName(group + "/missing")));
        assertInvalid(() -> logs().createLogGroup(create -> create.logGroupName("a b")));
        assertInvalid(() ->
                logs().createLogStream(create -> create.logGroupName(group).logStreamName("a:b")));
    }

    private CloudWatchLogsClient logs() {
        return cloud().logs();
    }

    private void createGroup(String name) {
        logs().createLogGroup(create -> create.logGroupName(name));
        atEnd(ResourceNotFoundException.class, () -> logs().deleteLogGroup(delete -> delete.logGroupName(name)));
    }

    private PutLogEventsResponse put(String... messages) {
        return putAll(Stream.of(messages).map(message -> event(0, message)).toList());
    }

    private PutLogEventsResponse putAll(List<InputLogEvent> events) {
        return logs().putLogEvents(
                        put -> put.logGroupName(group).logStreamName(STREAM).logEvents(events));
    }

    /** All events from the head, as soon as there are so many. */
    private List<OutputLogEvent> whenThere(int count) throws InterruptedException {
        return until(this::all, events -> events.size() >= count);
    }

    private List<OutputLogEvent> all() {
        List<OutputLogEvent> events = new ArrayList<>();
        String token = null;
        GetLogEventsResponse page = page(null, 1000, true);
        while (!page.nextForwardToken().equals(token)) {
            events.addAll(page.events());
            token = page.nextForwardToken();
            page = page(token, 1000, true);
        }
        return events;
    }

    /** The token behind all that is there. */
    private String lastToken(@Nullable String from) {
        String token = page(from, 1000, true).nextForwardToken();
        return token.equals(from) ? token : lastToken(token);
    }

    private GetLogEventsResponse page(@Nullable String token, int limit, boolean fromHead) {
        return logs().getLogEvents(GetLogEventsRequest.builder()
                .logGroupName(group)
                .logStreamName(STREAM)
                .nextToken(token)
                .limit(limit)
                .startFromHead(fromHead)
                .build());
    }

    private InputLogEvent event(long offset, String message) {
        return InputLogEvent.builder().timestamp(now + offset).message(message).build();
    }

    private static List<String> messages(GetLogEventsResponse page) {
        return page.events().stream().map(OutputLogEvent::message).toList();
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertRefused(InvalidParameterException.class, call);
    }
}
