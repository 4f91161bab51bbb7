package io.github.codesuite.follow;

import io.github.codesuite.cloud.Pace;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * The lines of a log stream, page by page: every line once and in order. A log that cannot be read is said once and then left
 * alone; it never ends the following of what writes it.
 */
final class LogTail {

    /** What a look at the log came to. */
    enum Look {
        /** It was not time to look, or a hiccup came in between. */
        NONE,
        /** There is more, to be read at once. */
        BEHIND,
        /** Nothing is there that has not been read, or the stream is not there yet. */
        CAUGHT_UP,
        /** The log cannot be read; there will be no more lines. */
        GIVEN_UP
    }

    /** Some services that speak this protocol give a new token for each empty page; that must not become a busy loop. */
    private static final int EMPTY_PAGES_WITHOUT_PAUSE = 20;

    private final CloudWatchLogsClient logs;
    private final Consumer<String> lines;
    private final Consumer<SdkException> lost;
    private final Runnable awaited;
    private final Question<Optional<GetLogEventsResponse>> page;
    private final SeenEvents seen = new SeenEvents();
    private Duration pause;
    private Optional<LogLocation> location = Optional.empty();
    private Optional<String> token = Optional.empty();
    private int emptyPages;
    private boolean isGivenUp;
    private boolean isAwaited;

    LogTail(
            CloudWatchLogsClient logs,
            Pace pace,
            Ticker ticker,
            Hiccups hiccups,
            Consumer<String> lines,
            Consumer<SdkException> lost,
            Runnable awaited) {
        this.logs = logs;
        this.lines = lines;
        this.lost = lost;
        this.awaited = awaited;
        this.page = new Question<>(ticker, hiccups, this::ask);
        this.pause = pace.log();
    }

    /** Says where the log is, as soon as that is known. */
    void isAt(LogLocation found) {
        if (location.isEmpty()) {
            location = Optional.of(found);
            lookNow();
        }
    }

    /** From now on, looks at least this often. */
    void hurry(Duration most) {
        pause = pause.compareTo(most) < 0 ? pause : most;
        lookNow();
    }

    /** Does not wait for the pace before the next look. */
    void lookNow() {
        page.askIn(Duration.ZERO);
    }

    Duration untilDue() {
        return isGivenUp ? pause : page.untilDue();
    }

    /** Reads one page where it is time to. */
    Look look() throws InterruptedException {
        if (isGivenUp) {
            return Look.GIVEN_UP;
        }
        try {
            return page.askIfDue().map(this::read).orElse(Look.NONE);
        } catch (SdkException failure) {
            isGivenUp = true;
            lost.accept(failure);
            return Look.GIVEN_UP;
        }
    }

    /** The next page; empty where the stream is not there yet. */
    private Optional<GetLogEventsResponse> ask() {
        if (location.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(logs.getLogEvents(request(location.get())));
        } catch (ResourceNotFoundException notYet) {
            await();
            return Optional.empty();
        } catch (InvalidParameterException failure) {
            if (token.isEmpty()) {
                throw failure;
            }
            return Optional.of(logs.getLogEvents(requestAfterToken(location.get())));
        }
    }

    private void await() {
        if (!isAwaited) {
            isAwaited = true;
            awaited.run();
        }
    }

    private GetLogEventsRequest request(LogLocation from) {
        GetLogEventsRequest.Builder request = GetLogEventsRequest.builder()
                .logGroupName(from.group())
                .logStreamName(from.stream())
                .startFromHead(true);
        token.ifPresent(request::nextToken);
        return request.build();
    }

    /** A page token holds for 24 hours (AWS API reference, GetLogEvents). */
    private GetLogEventsRequest requestAfterToken(LogLocation from) {
        token = Optional.empty();
        seen.again();
        GetLogEventsRequest.Builder request = request(from).toBuilder();
        seen.from().ifPresent(request::startTime);
        return request.build();
    }

    private Look read(Optional<GetLogEventsResponse> answer) {
        if (answer.isEmpty()) {
            page.askIn(pause);
            return Look.CAUGHT_UP;
        }
        answer.get().events().stream().filter(seen::add).forEach(this::say);
        return isBehind(answer.get()) ? Look.BEHIND : caughtUp();
    }

    /** An empty page is not the end of a stream; the same token twice is (AWS API reference, GetLogEvents). */
    private boolean isBehind(GetLogEventsResponse answer) {
        Optional<String> next = Optional.ofNullable(answer.nextForwardToken());
        boolean isSame = next.isEmpty() || next.equals(token);
        emptyPages = answer.events().isEmpty() ? emptyPages + 1 : 0;
        token = next;
        return !isSame && emptyPages < EMPTY_PAGES_WITHOUT_PAUSE;
    }

    private Look caughtUp() {
        page.askIn(pause);
        return Look.CAUGHT_UP;
    }

    private void say(OutputLogEvent event) {
        String message = Optional.ofNullable(event.message()).orElse("");
        String text = message.endsWith("\n") ? message.substring(0, message.length() - 1) : message;
        for (String line : text.split("\n", -1)) {
            lines.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
    }
}
