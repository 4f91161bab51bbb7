package io.github.codesuite.local.logs;

import java.util.List;

/**
 * A page of events in the order of their arrival.
 *
 * @param start where in the file the page begins: the page before ends here
 * @param end where it ends: the next page begins here
 */
record EventPage(List<LogEvent> events, long start, long end) {

    EventPage {
        events = List.copyOf(events);
    }
}
