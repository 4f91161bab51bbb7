package io.github.codesuite.mojo;

import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.console.Console;
import io.github.codesuite.console.EndCard;
import io.github.codesuite.console.StartLine;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The first and the last words of a run: who acts where, and how it ended; results become properties of the project. */
final class RunReport {

    private static final int SHORT_COMMIT = 7;

    private final Console console;
    private final Results results;
    private final MavenSession session;
    private final MavenProject project;
    private final Optional<String> commit;

    RunReport(Console console, Results results, MavenSession session, MavenProject project, Optional<String> commit) {
        this.console = console;
        this.results = results;
        this.session = session;
        this.project = project;
        this.commit = commit;
    }

    /** Says once per cloud and session who acts where. */
    void starts(CloudIdentity identity) {
        if (SessionState.of(session).isFirst("start line " + identity)) {
            MavenProject root = MavenFacts.root(session).orElse(project);
            String what = root.getArtifactId() + " " + root.getVersion();
            String shown = commit.map(id -> id.substring(0, SHORT_COMMIT)).orElse("");
            console.info(new StartLine(identity.cloud(), identity.account(), identity.region(), what, shown).line());
        }
    }

    /** Says what an earlier run has left without having seen its end, once for each, before this run's results replace it. */
    void remindsOfEarlierRuns(NextCommands next) {
        results.leftByAnotherRun().stream()
                .filter(id -> SessionState.of(session).isFirst("left by an earlier run " + id))
                .forEach(id -> console.warn("an earlier run has started " + id
                        + " and has not seen its end; to follow it: " + next.resume(id)));
    }

    /** Takes what has ended; says the card and fails where a stage did not end well. */
    void ended(List<StageResult> ended) {
        results.properties().forEach(project.getProperties()::setProperty);
        if (ended.stream().anyMatch(MavenFailures::isFailure)) {
            card();
        }
        ended.forEach(MavenFailures::failUnlessFine);
    }

    /** Takes what a stage could not do, and says the card. */
    void failed(String stage, String module, StageFailure failure) {
        String message = String.valueOf(failure.getMessage());
        String first = message.lines().findFirst().orElse("");
        StageError error = new StageError(message, "", List.of(), "", "");
        results.add(new StageResult(
                stage, module, StageResult.Status.FAILED, "", first, Duration.ZERO, Optional.of(error)));
        card();
    }

    /** Says how the run ended, so far as it has, unless it was said already. */
    void card() {
        List<StageResult> stages = results.stages();
        if (SessionState.of(session).isFirst("card of " + stages.size() + " in " + results.directory())) {
            new EndCard(stages, MavenConsole.marks(), results.directory().toString()).print(console);
        }
    }
}
