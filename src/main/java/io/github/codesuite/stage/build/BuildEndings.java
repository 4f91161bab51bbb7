package io.github.codesuite.stage.build;

import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.BuildOutcome;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.follow.PhaseChange;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.results.StageResult.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.LogsLocation;
import software.amazon.awssdk.services.codebuild.model.StatusType;

/** The ways in which a build can end, each worded, written to the results and told as the last line. */
final class BuildEndings {

    private final String module;
    private final NextCommands next;
    private final BuildNarration narration;
    private final Results results;
    private final Deadline begin;

    BuildEndings(String module, NextCommands next, Ticker ticker, BuildNarration narration, Results results) {
        this.module = module;
        this.next = next;
        this.narration = narration;
        this.results = results;
        this.begin = Deadline.in(Duration.ZERO, ticker);
    }

    /** The artifactId. */
    String module() {
        return module;
    }

    /** The link to a build's log; empty where there is none. */
    static String link(Build build) {
        return Optional.ofNullable(build.logs()).map(LogsLocation::deepLink).orElse("");
    }

    BuildVerdict started(Build build) {
        narration.notFollowed(next.resume(build.id()));
        return told(
                BuildVerdict.Started::new,
                result(Status.STARTED, build.id(), "started, not followed", Optional.empty()),
                link(build));
    }

    BuildVerdict notStarted() {
        String summary = "interrupted before CodeBuild had confirmed a build";
        StageError error = new StageError(summary, "StartBuild", List.of(), "", next.status());
        return told(BuildVerdict.Stopped::new, result(Status.STOPPED, "", summary, Optional.of(error)), "");
    }

    BuildVerdict ended(Build build, BuildView view, LogFile file) {
        StatusType status = build.buildStatus();
        if (status == StatusType.SUCCEEDED) {
            return told(
                    BuildVerdict.Succeeded::new,
                    result(Status.SUCCEEDED, build.id(), "SUCCEEDED", Optional.empty()),
                    where(build, file));
        }
        boolean isStopped = status == StatusType.STOPPED || status == StatusType.TIMED_OUT;
        return told(
                isStopped ? BuildVerdict.Stopped::new : BuildVerdict.Failed::new,
                bad(isStopped ? Status.STOPPED : Status.FAILED, build, view, file),
                where(build, file));
    }

    BuildVerdict stopped(BuildOutcome outcome, BuildView view, LogFile file) {
        Build build = outcome.build();
        boolean isSeen = outcome instanceof BuildOutcome.Ended;
        String summary = isSeen
                ? "interrupted; the build ended as " + build.buildStatusAsString()
                : "interrupted; the build was told to stop, its end was not seen";
        String step = view.firstFailure().map(PhaseChange::phase).orElse("");
        StageError error = new StageError(
                summary, step, List.of(), where(build, file), isSeen ? next.again() : next.resume(build.id()));
        return told(
                BuildVerdict.Stopped::new,
                result(Status.STOPPED, build.id(), summary, Optional.of(error)),
                where(build, file));
    }

    BuildVerdict notStopped(Build build, StageFailure failure, LogFile file) {
        return stillRunning(
                build,
                "interrupted; the build could not be stopped and still runs"
                        + (link(build).isEmpty() ? "" : ": " + link(build)),
                String.valueOf(failure.getMessage()),
                next.stop(build.id()),
                file);
    }

    BuildVerdict detached(Build build, LogFile file) {
        String summary = "interrupted; the build still runs";
        return stillRunning(build, summary, summary, next.resume(build.id()), file);
    }

    BuildVerdict timedOut(Build build, LogFile file) {
        String summary = "timed out, still running";
        return stillRunning(build, summary, summary, next.resume(build.id()), file);
    }

    /** The build could not be followed any further. */
    StageFailure lost(Build build, SdkException failure) {
        return AwsFailures.translate(
                "Following build " + build.id() + " (it goes on; go on with `" + next.resume(build.id()) + "`)",
                "",
                failure);
    }

    /** Never a result that lets later stages go on: what was asked for is not there yet. */
    private BuildVerdict stillRunning(Build build, String summary, String message, String command, LogFile file) {
        String step = Optional.ofNullable(build.currentPhase()).orElse("");
        StageError error = new StageError(message, step, List.of(), where(build, file), command);
        return told(
                BuildVerdict.StillRunning::new,
                result(Status.TIMED_OUT, build.id(), summary, Optional.of(error)),
                where(build, file));
    }

    private StageResult bad(Status status, Build build, BuildView view, LogFile file) {
        Optional<PhaseChange> failure = view.firstFailure();
        String phase = failure.map(PhaseChange::phase).orElse("");
        String words = build.buildStatusAsString() + (phase.isEmpty() ? "" : " in " + phase);
        String message = failure.filter(change -> !change.contexts().isEmpty())
                .map(change -> String.join("; ", change.contexts()))
                .orElse("the build ended as " + words);
        StageError error = new StageError(message, phase, view.lastLinesOf(phase), where(build, file), next.again());
        return result(status, build.id(), words, Optional.of(error));
    }

    private StageResult result(Status status, String id, String summary, Optional<StageError> error) {
        return new StageResult("build", module, status, id, summary, begin.elapsed(), error);
    }

    private BuildVerdict told(Function<StageResult, BuildVerdict> verdict, StageResult result, String where) {
        results.add(result);
        narration.ended(result, where);
        return verdict.apply(result);
    }

    private static String where(Build build, LogFile file) {
        return file.isWritten() ? file.path().toString() : link(build);
    }
}
