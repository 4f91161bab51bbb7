package io.github.codesuite.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;

class EventDiffTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final EventDiff diff = new EventDiff("d-1");

    @Test
    void tellsEachBeginningAndEndOnceAndInOrder() {
        assertThat(told(target("a", pending("Stop"), pending("Start")))).isEmpty();
        assertThat(told(target("a", done("Stop", 0), running("Start", 1))))
                .containsExactly("a Stop begins", "a Stop Succeeded", "a Start begins");
        assertThat(told(target("a", done("Stop", 0), running("Start", 1)))).isEmpty();
        assertThat(told(target("a", done("Stop", 0), done("Start", 1)))).containsExactly("a Start Succeeded");
    }

    @Test
    void tellsInstancesThatBeganEarlierFirst() {
        assertThat(told(target("c", pending("Stop")), target("b", done("Stop", 5)), target("a", done("Stop", 0))))
                .containsExactly("a Stop begins", "a Stop Succeeded", "b Stop begins", "b Stop Succeeded");
    }

    @Test
    void neverBeginsWhatWasLeftOut() {
        assertThat(told(target("a", event("Start").status("Skipped").build()))).containsExactly("a Start Skipped");
    }

    @Test
    void tellsAStatusThatThisVersionDoesNotKnowAsAFailure() {
        EventChange end = diff.changes(
                        List.of(target("a", event("Start").status("Melted").build())))
                .get(1);

        assertThat(end.status()).contains("Melted");
        assertThat(end.isFailure()).isTrue();
    }

    @Test
    void carriesDurationAndDiagnostics() {
        Diagnostics diagnostics = Diagnostics.builder().scriptName("start.sh").build();
        LifecycleEvent failed = event("Start")
                .status("Failed")
                .startTime(START)
                .endTime(START.plusMillis(1200))
                .diagnostics(diagnostics)
                .build();

        EventChange end = diff.changes(List.of(target("a", failed))).get(1);

        assertThat(end.deploymentId()).isEqualTo("d-1");
        assertThat(end.duration()).contains(Duration.ofMillis(1200));
        assertThat(end.diagnostics()).contains(diagnostics);
        assertThat(end.isFailure()).isTrue();
    }

    private List<String> told(InstanceTarget... targets) {
        return diff.changes(List.of(targets)).stream()
                .map(change -> change.target() + " " + change.event() + " "
                        + change.status().orElse("begins"))
                .toList();
    }

    private static InstanceTarget target(String id, LifecycleEvent... events) {
        return InstanceTarget.builder().targetId(id).lifecycleEvents(events).build();
    }

    private static LifecycleEvent pending(String name) {
        return event(name).status("Pending").build();
    }

    private static LifecycleEvent running(String name, int from) {
        return event(name)
                .status("InProgress")
                .startTime(START.plusSeconds(from))
                .build();
    }

    private static LifecycleEvent done(String name, int from) {
        return event(name)
                .status("Succeeded")
                .startTime(START.plusSeconds(from))
                .endTime(START.plusSeconds(from + 1))
                .build();
    }

    private static LifecycleEvent.Builder event(String name) {
        return LifecycleEvent.builder().lifecycleEventName(name);
    }
}
