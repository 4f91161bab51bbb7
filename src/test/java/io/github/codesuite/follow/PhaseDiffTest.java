package io.github.codesuite.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codebuild.model.BuildPhase;
import software.amazon.awssdk.services.codebuild.model.PhaseContext;

class PhaseDiffTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final PhaseDiff diff = new PhaseDiff();

    @Test
    void tellsEachBeginningAndEndOnceAndInOrder() {
        assertThat(told(done("SUBMITTED", 0), running("QUEUED")))
                .containsExactly("SUBMITTED begins", "SUBMITTED SUCCEEDED", "QUEUED begins");
        assertThat(told(done("SUBMITTED", 0), running("QUEUED"))).isEmpty();
        assertThat(told(done("SUBMITTED", 0), done("QUEUED", 1), done("INSTALL", 2), running("BUILD")))
                .containsExactly("QUEUED SUCCEEDED", "INSTALL begins", "INSTALL SUCCEEDED", "BUILD begins");
    }

    @Test
    void takesInProgressForABeginning() {
        assertThat(told(phase("BUILD").phaseStatus("IN_PROGRESS").build())).containsExactly("BUILD begins");
        assertThat(told(done("BUILD", 1))).containsExactly("BUILD SUCCEEDED");
    }

    @Test
    void neverEndsTheMarkAtTheEnd() {
        assertThat(told(phase("COMPLETED").build())).containsExactly("COMPLETED begins");
        assertThat(told(phase("COMPLETED").build())).isEmpty();
    }

    @Test
    void tellsAPhaseThatThisVersionDoesNotKnow() {
        BuildPhase fresh = phase("WARMING_UP")
                .phaseStatus("LUKEWARM")
                .durationInSeconds(3L)
                .build();

        PhaseChange end = diff.changes(List.of(fresh)).get(1);

        assertThat(end.phase()).isEqualTo("WARMING_UP");
        assertThat(end.status()).contains("LUKEWARM");
        assertThat(end.isFailure()).isTrue();
        assertThat(end.duration()).contains(Duration.ofSeconds(3));
    }

    @Test
    void carriesWhatCodeBuildSaysAboutAFailure() {
        BuildPhase failed = phase("BUILD")
                .phaseStatus("FAILED")
                .endTime(START.plusMillis(1500))
                .contexts(
                        PhaseContext.builder()
                                .statusCode("COMMAND_EXECUTION_ERROR")
                                .message("exit status 1")
                                .build(),
                        PhaseContext.builder().statusCode("").message("").build())
                .build();

        PhaseChange end = diff.changes(List.of(failed)).get(1);

        assertThat(end.contexts()).containsExactly("COMMAND_EXECUTION_ERROR: exit status 1");
        assertThat(end.duration()).contains(Duration.ofMillis(1500));
    }

    private List<String> told(BuildPhase... phases) {
        return diff.changes(List.of(phases)).stream()
                .map(change -> change.phase() + " " + change.status().orElse("begins"))
                .toList();
    }

    private static BuildPhase running(String name) {
        return phase(name).build();
    }

    private static BuildPhase done(String name, int seconds) {
        return phase(name)
                .phaseStatus("SUCCEEDED")
                .endTime(START.plusSeconds(seconds))
                .build();
    }

    private static BuildPhase.Builder phase(String name) {
        return BuildPhase.builder().phaseType(name).startTime(START);
    }
}
