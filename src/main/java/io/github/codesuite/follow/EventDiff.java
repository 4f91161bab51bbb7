package io.github.codesuite.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventStatus;

/**
 * Turns snapshots of a deployment's instances into changes: each beginning and each end of an instance's event exactly once,
 * in the order of its events; instances that began earlier come first.
 */
final class EventDiff {

    private record Seen(String target, int event, boolean isEnd) {}

    private final String deploymentId;
    private final Set<Seen> seen = new HashSet<>();

    EventDiff(String deploymentId) {
        this.deploymentId = deploymentId;
    }

    /** What has changed since the last snapshot. */
    List<EventChange> changes(List<InstanceTarget> targets) {
        List<EventChange> changes = new ArrayList<>();
        targets.stream().sorted(Comparator.comparing(EventDiff::began)).forEach(target -> add(target, changes));
        return changes;
    }

    private static Instant began(InstanceTarget target) {
        return target.lifecycleEvents().stream()
                .map(LifecycleEvent::startTime)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private void add(InstanceTarget target, List<EventChange> changes) {
        List<LifecycleEvent> events = target.lifecycleEvents();
        for (int index = 0; index < events.size(); index++) {
            LifecycleEvent event = events.get(index);
            if (hasBegun(event) && seen.add(new Seen(target.targetId(), index, false))) {
                changes.add(change(target, event, Optional.empty()));
            }
            if (isOver(event) && seen.add(new Seen(target.targetId(), index, true))) {
                changes.add(change(target, event, Optional.of(event.statusAsString())));
            }
        }
    }

    /** An event that was left out never began. */
    private static boolean hasBegun(LifecycleEvent event) {
        return event.status() == LifecycleEventStatus.IN_PROGRESS
                || (isOver(event) && event.status() != LifecycleEventStatus.SKIPPED);
    }

    private static boolean isOver(LifecycleEvent event) {
        return event.statusAsString() != null
                && event.status() != LifecycleEventStatus.PENDING
                && event.status() != LifecycleEventStatus.IN_PROGRESS;
    }

    private EventChange change(InstanceTarget target, LifecycleEvent event, Optional<String> status) {
        return new EventChange(
                deploymentId,
                target.targetId(),
                event.lifecycleEventName(),
                status,
                status.flatMap(ended -> duration(event)),
                Optional.ofNullable(event.diagnostics()));
    }

    private static Optional<Duration> duration(LifecycleEvent event) {
        return event.startTime() == null || event.endTime() == null
                ? Optional.empty()
                : Optional.of(Duration.between(event.startTime(), event.endTime()));
    }
}
