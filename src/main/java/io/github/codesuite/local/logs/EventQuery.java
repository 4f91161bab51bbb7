package io.github.codesuite.local.logs;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;

/**
 * What GetLogEvents asks for. A token says its own direction; without one the newest events come, or the oldest where they are
 * wanted from the head.
 */
record EventQuery(Optional<PageToken> token, boolean fromHead, Selection selection) {

    private static final int MOST_EVENTS = 10_000;

    static EventQuery of(GetLogEventsRequest request) {
        return new EventQuery(
                Optional.ofNullable(request.nextToken()).map(PageToken::parse),
                Boolean.TRUE.equals(request.startFromHead()),
                new Selection(
                        Optional.ofNullable(request.startTime()).orElse(Long.MIN_VALUE),
                        Optional.ofNullable(request.endTime()).orElse(Long.MAX_VALUE),
                        limit(request)));
    }

    EventPage page(EventReader reader) throws IOException {
        PageToken start = token.isPresent()
                ? token.get()
                : fromHead ? new PageToken(true, 0) : new PageToken(false, reader.end());
        return start.forward()
                ? reader.forward(start.position(), selection)
                : reader.backward(start.position(), selection);
    }

    private static int limit(GetLogEventsRequest request) {
        int limit = Optional.ofNullable(request.limit()).orElse(MOST_EVENTS);
        if (limit < 1 || limit > MOST_EVENTS) {
            throw LogsFaults.invalid("The limit must be between 1 and " + MOST_EVENTS + ", not " + limit);
        }
        return limit;
    }
}
