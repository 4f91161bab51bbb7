package io.github.codesuite.local.logs;

import java.util.ArrayList;
import java.util.List;

/** Collects a page until it is full: by number, or by the megabyte that one answer holds (CloudWatch Logs API, GetLogEvents). */
final class PageBuilder {

    private static final int LARGEST = 1024 * 1024;

    private final Selection selection;
    private final List<LogEvent> events = new ArrayList<>();
    private int size;

    PageBuilder(Selection selection) {
        this.selection = selection;
    }

    boolean isFull() {
        return events.size() >= selection.limit();
    }

    /** Takes an event that is wanted, and passes over others; false where it does not fit any more. */
    boolean take(LogEvent event) {
        if (!selection.wants(event)) {
            return true;
        }
        int more = EventSize.of(event.message());
        if (!events.isEmpty() && size + more > LARGEST) {
            return false;
        }
        events.add(event);
        size += more;
        return true;
    }

    List<LogEvent> events() {
        return events;
    }
}
