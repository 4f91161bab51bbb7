package io.github.codesuite.local.codedeploy.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A deployment on one instance.
 *
 * @param hook the mark of the hook that runs now
 */
public record Target(
        String instance, String arn, Step step, Instant updated, List<Event> events, Optional<String> hook) {

    /** A target that waits. */
    public static Target pending(Instance instance, List<String> events, Instant now) {
        List<Event> waiting = events.stream().map(Event::pending).toList();
        return new Target(instance.name(), instance.arn(), Step.PENDING, now, waiting, Optional.empty());
    }

    /** With one event begun. */
    public Target begun(String event, Instant now) {
        return change(Step.IN_PROGRESS, now, event, each -> each.startedAt(now));
    }

    /** With one event over. */
    public Target ended(String event, Step outcome, Diagnosis diagnosis, Instant now) {
        return change(Step.IN_PROGRESS, now, event, each -> each.endedAt(now, outcome, diagnosis));
    }

    /** Over; what had not begun is skipped. */
    public Target over(Step outcome, Instant now) {
        List<Event> rest = events.stream()
                .map(event -> event.step() == Step.PENDING ? event.skipped() : event)
                .toList();
        return new Target(instance, arn, outcome, now, rest, Optional.empty());
    }

    /** Over because its deployment is: what had begun has failed. */
    Target cutOff(String reason, Instant now) {
        if (step == Step.PENDING) {
            return over(Step.SKIPPED, now);
        }
        Diagnosis diagnosis = new Diagnosis(Diagnosis.Code.UNKNOWN_ERROR, "", reason, "");
        Target failed = this;
        for (Event event : events) {
            failed =
                    event.step() == Step.IN_PROGRESS ? failed.ended(event.name(), Step.FAILED, diagnosis, now) : failed;
        }
        return failed.over(Step.FAILED, now);
    }

    /** While a hook runs, or after it. */
    public Target running(Optional<String> mark) {
        return new Target(instance, arn, step, updated, events, mark);
    }

    private Target change(Step now, Instant when, String name, UnaryOperator<Event> change) {
        List<Event> changed = events.stream()
                .map(event -> event.name().equals(name) ? change.apply(event) : event)
                .toList();
        return new Target(instance, arn, now, when, changed, hook);
    }
}
