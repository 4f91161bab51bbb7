package io.github.codesuite.stage.build;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.BuildOutcome;
import io.github.codesuite.follow.BuildWatch;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.build.BuildRequest.Source;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codebuild.model.Build;

/** One run of the stage: from the project to the verdict, and what happens when it is interrupted on the way. */
final class OneBuild {

    /** How long a build that was told to stop is followed. */
    private static final Duration STOPPING = Duration.ofMinutes(1);

    private final Cloud cloud;
    private final Ticker ticker;
    private final RandomGenerator random;
    private final BuildNarration narration;
    private final Results results;
    private final BuildStart start;
    private final BuildEndings endings;
    private final BuildRequest request;
    private final Following following;

    OneBuild(
            Cloud cloud,
            Ticker ticker,
            RandomGenerator random,
            BuildNarration narration,
            Results results,
            BuildStart start,
            BuildEndings endings,
            BuildRequest request) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.random = random;
        this.narration = narration;
        this.results = results;
        this.start = start;
        this.endings = endings;
        this.request = request;
        this.following = request.following();
    }

    BuildVerdict run() {
        Optional<StoredFile> source = prepared();
        Deadline deadline = Deadline.in(following.timeout(), ticker);
        try {
            Build build = started(source, deadline);
            return following.await() ? followed(build, deadline) : endings.started(build);
        } catch (InterruptedException beforeTheStart) {
            return interrupted(endings.notStarted());
        }
    }

    private Optional<StoredFile> prepared() {
        new ProjectCheck(cloud.codeBuild()).check(request);
        if (!(request.source() instanceof Source.Workspace workspace)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WorkspaceSource(cloud.s3(), ticker, narration).store(request.project(), workspace));
        } catch (SdkException failure) {
            throw AwsFailures.translate(
                    "Uploading the working tree to bucket " + workspace.bucket(), "<codeBuild><bucket>", failure);
        }
    }

    private Build started(Optional<StoredFile> source, Deadline deadline) throws InterruptedException {
        try {
            Build build = start.start(
                    token -> StartRequest.of(request, source, token),
                    cloud.pace().status(),
                    deadline);
            narration.started(build.id(), request.project(), BuildEndings.link(build), logFile());
            note(build);
            return build;
        } catch (SdkException failure) {
            throw AwsFailures.translate("Starting a build of project " + request.project(), "", failure);
        }
    }

    /** That this cannot be written is no reason to leave a running build alone. */
    private void note(Build build) {
        try {
            results.put("build", "id", build.id());
            results.put("build", "arn", Optional.ofNullable(build.arn()).orElse(""));
            String link = BuildEndings.link(build);
            results.put("build", "log", link.isEmpty() ? logFile().toString() : link);
        } catch (UncheckedIOException failure) {
            narration.warning("the build's id cannot be written down: " + failure.getMessage());
        }
    }

    private Path logFile() {
        return results.directory().resolve("build-" + request.module() + ".log");
    }

    private BuildVerdict followed(Build build, Deadline deadline) {
        try (LogFile file = new LogFile(logFile(), narration::warning)) {
            BuildView view = new BuildView(build.id(), narration, file);
            BuildWatch watch = new BuildWatch(cloud, ticker, random, following.pollInterval(), build, view);
            BuildOutcome outcome = watch.follow(deadline);
            if (outcome instanceof BuildOutcome.Interrupted) {
                return interrupted(atInterrupt(outcome.build(), watch, view, file));
            }
            return outcome instanceof BuildOutcome.TimedOut
                    ? endings.timedOut(outcome.build(), file)
                    : ended(outcome.build(), view, file);
        } catch (SdkException failure) {
            throw lost(build, failure);
        }
    }

    private BuildVerdict ended(Build build, BuildView view, LogFile file) {
        BuildYield yielded = new BuildYield(cloud, ticker, random, narration, results);
        yielded.collect(build, request.artifactsDirectory());
        BuildVerdict verdict = endings.ended(build, view, file);
        return yielded.wasInterrupted() ? interrupted(verdict) : verdict;
    }

    private BuildVerdict atInterrupt(Build build, BuildWatch watch, BuildView view, LogFile file) {
        if (following.onInterrupt() == OnInterrupt.DETACH) {
            return endings.detached(build, file);
        }
        narration.stopping(build.id());
        try {
            cloud.codeBuild().stopBuild(stop -> stop.id(build.id()));
        } catch (SdkException failure) {
            StageFailure words = AwsFailures.translate("Stopping build " + build.id(), "", failure);
            return endings.notStopped(build, words, file);
        }
        BuildOutcome outcome = watch.follow(Deadline.in(STOPPING, ticker));
        return endings.stopped(outcome, view, file);
    }

    /** Last of all, because writing results while the thread is interrupted would fail. */
    private static BuildVerdict interrupted(BuildVerdict verdict) {
        Thread.currentThread().interrupt();
        return verdict;
    }

    private static StageFailure lost(Build build, SdkException failure) {
        return AwsFailures.translate(
                "Following build " + build.id() + " (it goes on; see `" + BuildEndings.lookAt(build) + "`)",
                "",
                failure);
    }
}
