package io.github.codesuite.follow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/**
 * What has been read of a log, so that reading can begin again at a time where the page token no longer holds. Remembers the
 * events of the newest millisecond, and no others.
 */
final class SeenEvents {

    /** What tells two events apart: CloudWatch Logs shows no id. */
    private record Event(long timestamp, Optional<Long> ingestionTime, Optional<String> message) {
        static Event of(OutputLogEvent event) {
            return new Event(
                    Optional.ofNullable(event.timestamp()).orElse(0L),
                    Optional.ofNullable(event.ingestionTime()),
                    Optional.ofNullable(event.message()));
        }
    }

    private final Map<Event, Integer> newest = new HashMap<>();
    private Map<Event, Integer> toSkip = Map.of();
    private Optional<Long> newestTime = Optional.empty();

    /** Takes an event; whether it is a new one. */
    boolean add(OutputLogEvent event) {
        Event key = Event.of(event);
        if (toSkip.getOrDefault(key, 0) > 0) {
            toSkip.merge(key, -1, Integer::sum);
            return false;
        }
        if (newestTime.filter(time -> time >= key.timestamp()).isEmpty()) {
            newestTime = Optional.of(key.timestamp());
            newest.clear();
        }
        if (newestTime.filter(time -> time == key.timestamp()).isPresent()) {
            newest.merge(key, 1, Integer::sum);
        }
        return true;
    }

    /** Reading begins again at {@link #from()}: what was seen of that millisecond comes once more. */
    void again() {
        toSkip = new HashMap<>(newest);
    }

    /** The newest millisecond that was seen. */
    Optional<Long> from() {
        return newestTime;
    }
}
