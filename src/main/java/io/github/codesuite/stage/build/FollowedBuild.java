package io.github.codesuite.stage.build;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.BuildOutcome;
import io.github.codesuite.follow.BuildWatch;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.Results;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codebuild.model.Build;

/** A build that runs, followed to its verdict: by the stage that started it, or by one that comes later. */
final class FollowedBuild {

    /** How long a build that was told to stop is followed. */
    private static final Duration STOPPING = Duration.ofMinutes(1);

    private final Cloud cloud;
    private final Ticker ticker;
    private final RandomGenerator random;
    private final BuildNarration narration;
    private final Results results;
    private final BuildEndings endings;
    private final Following following;
    private final Optional<Path> artifactsDirectory;

    FollowedBuild(
            Cloud cloud,
            Ticker ticker,
            RandomGenerator random,
            BuildNarration narration,
            Results results,
            BuildEndings endings,
            Following following,
            Optional<Path> artifactsDirectory) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.random = random;
        this.narration = narration;
        this.results = results;
        this.endings = endings;
        this.following = following;
        this.artifactsDirectory = artifactsDirectory;
    }

    /** The file that gets the whole log. */
    Path logFile() {
        return results.directory().resolve("build-" + endings.module() + ".log");
    }

    /** Writes down which build it is. That this cannot be written is no reason to leave a running build alone. */
    void note(Build build) {
        try {
            results.put("build", "id", build.id());
            results.put("build", "arn", Optional.ofNullable(build.arn()).orElse(""));
            String link = BuildEndings.link(build);
            results.put("build", "log", link.isEmpty() ? logFile().toString() : link);
        } catch (UncheckedIOException failure) {
            narration.warning("the build's id cannot be written down: " + failure.getMessage());
        }
    }

    BuildVerdict follow(Build build, Deadline deadline) {
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
            throw endings.lost(build, failure);
        }
    }

    private BuildVerdict ended(Build build, BuildView view, LogFile file) {
        BuildYield yielded = new BuildYield(cloud, ticker, random, narration, results);
        yielded.collect(build, artifactsDirectory);
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
    static BuildVerdict interrupted(BuildVerdict verdict) {
        Thread.currentThread().interrupt();
        return verdict;
    }
}
