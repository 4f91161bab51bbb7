package io.github.codesuite.stage.deploy;

import io.github.codesuite.follow.DeploymentState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;

/**
 * The first event that failed in a deployment.
 *
 * @param diagnostics in one line: script, code and message
 * @param lastLines of the script's output, at most 20
 */
record FailedEvent(String target, String event, String diagnostics, List<String> lastLines) {

    private static final int LAST = 20;

    static Optional<FailedEvent> first(DeploymentState deployment) {
        record Found(String target, LifecycleEvent event) {}
        return deployment.targets().stream()
                .flatMap(
                        target -> InstanceEnd.failed(target).stream().map(event -> new Found(target.targetId(), event)))
                .min(Comparator.comparing(
                        found -> Optional.ofNullable(found.event().endTime()).orElse(Instant.MAX)))
                .map(found -> of(found.target(), found.event()));
    }

    static FailedEvent of(String target, LifecycleEvent event) {
        Optional<Diagnostics> diagnostics = Optional.ofNullable(event.diagnostics());
        return new FailedEvent(
                target,
                event.lifecycleEventName(),
                diagnostics.map(FailedEvent::words).orElse(""),
                diagnostics.map(FailedEvent::lastLines).orElse(List.of()));
    }

    /** Script, code and message of CodeDeploy's diagnostics, as far as they are there. */
    static String words(Diagnostics diagnostics) {
        String script = Optional.ofNullable(diagnostics.scriptName()).orElse("");
        String code = Optional.ofNullable(diagnostics.errorCodeAsString()).orElse("");
        String message = Optional.ofNullable(diagnostics.message()).orElse("");
        return String.join(
                ": ",
                List.of(script, code, message.strip()).stream()
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    /** The last lines of the script's output; the agent keeps 2 KB of it. */
    static List<String> lastLines(Diagnostics diagnostics) {
        List<String> lines =
                Optional.ofNullable(diagnostics.logTail()).orElse("").lines().toList();
        return lines.subList(Math.max(0, lines.size() - LAST), lines.size());
    }

    /** {@code ApplicationStart of orders-1}. */
    String step() {
        return event + " of " + target;
    }
}
