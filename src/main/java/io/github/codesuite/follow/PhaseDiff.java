package io.github.codesuite.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codebuild.model.BuildPhase;
import software.amazon.awssdk.services.codebuild.model.PhaseContext;
import software.amazon.awssdk.services.codebuild.model.StatusType;

/** Turns snapshots of a build's phases into changes: each beginning and each end exactly once, in the order of the phases. */
final class PhaseDiff {

    private final BitSet ended = new BitSet();
    private int begun;

    /** What has changed since the last snapshot; CodeBuild only ever adds to the list of phases. */
    List<PhaseChange> changes(List<BuildPhase> phases) {
        List<PhaseChange> changes = new ArrayList<>();
        for (int index = 0; index < phases.size(); index++) {
            BuildPhase phase = phases.get(index);
            if (index == begun) {
                begun++;
                changes.add(new PhaseChange(phase.phaseTypeAsString(), Optional.empty(), Optional.empty(), List.of()));
            }
            if (isOver(phase) && !ended.get(index)) {
                ended.set(index);
                changes.add(end(phase));
            }
        }
        return changes;
    }

    /** COMPLETED is a mark without a status (AWS API reference, BuildPhase). */
    private static boolean isOver(BuildPhase phase) {
        return phase.phaseStatusAsString() != null && phase.phaseStatus() != StatusType.IN_PROGRESS;
    }

    private static PhaseChange end(BuildPhase phase) {
        return new PhaseChange(
                phase.phaseTypeAsString(),
                Optional.of(phase.phaseStatusAsString()),
                duration(phase),
                phase.contexts().stream().flatMap(PhaseDiff::words).toList());
    }

    /** By the times where they are there: CodeBuild's own duration is in whole seconds. */
    private static Optional<Duration> duration(BuildPhase phase) {
        if (phase.startTime() != null && phase.endTime() != null) {
            return Optional.of(Duration.between(phase.startTime(), phase.endTime()));
        }
        return Optional.ofNullable(phase.durationInSeconds()).map(Duration::ofSeconds);
    }

    private static Stream<String> words(PhaseContext context) {
        String code = Optional.ofNullable(context.statusCode()).orElse("");
        String message = Optional.ofNullable(context.message()).orElse("");
        String words = code.isBlank() || message.isBlank() ? code + message : code + ": " + message;
        return words.isBlank() ? Stream.empty() : Stream.of(words);
    }
}
