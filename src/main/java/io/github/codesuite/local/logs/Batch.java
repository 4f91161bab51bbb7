package io.github.codesuite.local.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.RejectedLogEventsInfo;

/**
 * The events of one PutLogEvents, checked as AWS does: 1 to 10,000, at most a megabyte, in order, within 24 hours; those older
 * than 14 days or more than two hours ahead are left out and reported (CloudWatch Logs API, PutLogEvents).
 */
final class Batch {

    private static final int MOST_EVENTS = 10_000;
    private static final int LARGEST = 1024 * 1024;
    private static final long LONGEST_SPAN = Duration.ofHours(24).toMillis();
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration FURTHEST_AHEAD = Duration.ofHours(2);

    private final List<InputLogEvent> events;
    private final long now;
    private final int firstFresh;
    private final int firstTooNew;

    private Batch(List<InputLogEvent> events, Instant now) {
        this.events = events;
        this.now = now.toEpochMilli();
        this.firstFresh = firstAtOrAfter(now.minus(OLDEST).toEpochMilli());
        this.firstTooNew = firstAtOrAfter(now.plus(FURTHEST_AHEAD).toEpochMilli() + 1);
    }

    static Batch of(List<InputLogEvent> events, Instant now) {
        checkNumber(events);
        checkEach(events);
        checkSize(events);
        checkOrder(events);
        return new Batch(events, now);
    }

    List<LogEvent> accepted() {
        return events.subList(firstFresh, firstTooNew).stream()
                .map(event -> new LogEvent(event.timestamp(), now, event.message()))
                .toList();
    }

    boolean hasRejected() {
        return firstFresh > 0 || firstTooNew < events.size();
    }

    /** The first index that is too new, and the index behind those that are too old. */
    RejectedLogEventsInfo rejected() {
        return RejectedLogEventsInfo.builder()
                .tooOldLogEventEndIndex(firstFresh > 0 ? firstFresh : null)
                .tooNewLogEventStartIndex(firstTooNew < events.size() ? firstTooNew : null)
                .build();
    }

    private int firstAtOrAfter(long time) {
        int index = 0;
        while (index < events.size() && events.get(index).timestamp() < time) {
            index++;
        }
        return index;
    }

    private static void checkNumber(List<InputLogEvent> events) {
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw LogsFaults.invalid("A batch has 1 to " + MOST_EVENTS + " log events, not " + events.size());
        }
    }

    private static void checkEach(List<InputLogEvent> events) {
        for (int index = 0; index < events.size(); index++) {
            InputLogEvent event = events.get(index);
            if (event.timestamp() == null || event.timestamp() < 0) {
                throw LogsFaults.invalid("The log event at index " + index + " has no valid timestamp");
            }
            if (event.message() == null || event.message().isEmpty()) {
                throw LogsFaults.invalid("The message of the log event at index " + index
                        + " must have length greater than or equal to 1");
            }
        }
    }

    private static void checkSize(List<InputLogEvent> events) {
        long size = events.stream()
                .mapToLong(event -> EventSize.of(event.message()))
                .sum();
        if (size > LARGEST) {
            throw LogsFaults.invalid("Upload too large: " + size + " bytes exceeds limit of " + LARGEST);
        }
    }

    private static void checkOrder(List<InputLogEvent> events) {
        for (int index = 1; index < events.size(); index++) {
            if (events.get(index).timestamp() < events.get(index - 1).timestamp()) {
                throw LogsFaults.invalid("Log events in a single PutLogEvents request must be in chronological order.");
            }
        }
        if (events.get(events.size() - 1).timestamp() - events.get(0).timestamp() > LONGEST_SPAN) {
            throw LogsFaults.invalid(
                    "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
        }
    }
}
