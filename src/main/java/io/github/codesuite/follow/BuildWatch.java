package io.github.codesuite.follow;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codebuild.model.StatusType;

/**
 * Follows one build: its status and its log, each at its own pace and neither ending with the other's hiccups. What was told
 * to the listener is not told again when the following goes on after a timeout or an interrupt. Not thread-safe.
 */
public final class BuildWatch {

    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration DRAIN_LOOK = Duration.ofSeconds(1);

    /** CodeBuild may take a moment to know a build that it has just started. */
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

    private static final Rhythm.Step[] STEPS = {
        new Rhythm.Step(Duration.ofMinutes(2), 2), new Rhythm.Step(Duration.ofMinutes(10), 3)
    };

    private final CodeBuildClient codeBuild;
    private final Pace pace;
    private final Ticker ticker;
    private final BuildListener listener;
    private final Question<Optional<Build>> status;
    private final Rhythm rhythm;
    private final LogTail log;
    private final PhaseDiff diff = new PhaseDiff();
    private final List<PhaseChange> untold = new ArrayList<>();
    private final Deadline unknownFor;
    private Build newest;
    private Optional<Drain> drain = Optional.empty();

    /** @param started what {@code StartBuild} answered */
    public BuildWatch(
            Cloud cloud,
            Ticker ticker,
            RandomGenerator random,
            Optional<Duration> pollInterval,
            Build started,
            BuildListener listener) {
        this.codeBuild = cloud.codeBuild();
        this.pace = cloud.pace();
        this.ticker = ticker;
        this.listener = listener;
        this.newest = started;
        this.rhythm = new Rhythm(ticker, pace, pollInterval, STEPS);
        this.unknownFor = Deadline.in(UNKNOWN_FOR, ticker);
        this.status = new Question<>(ticker, hiccups("BatchGetBuilds", random), this::ask);
        status.askIn(rhythm.first(random));
        this.log = new LogTail(
                cloud.logs(),
                pace,
                ticker,
                hiccups("GetLogEvents", random),
                listener::line,
                listener::logLost,
                listener::logAwaited);
    }

    /**
     * Follows the build until it has ended and its log is drained, or until the deadline; a log is drained beyond it.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the status cannot be asked for any more
     */
    public BuildOutcome follow(Deadline deadline) {
        try {
            while (!isOver()) {
                if (drain.isEmpty() && deadline.isReached()) {
                    return new BuildOutcome.TimedOut(newest);
                }
                step();
                if (!isOver()) {
                    pause(deadline);
                }
            }
            tellPhases();
            if (drain.filter(Drain::isCut).isPresent()) {
                listener.logCut(pace.drain());
            }
            return new BuildOutcome.Ended(newest);
        } catch (InterruptedException interrupted) {
            return new BuildOutcome.Interrupted(newest);
        }
    }

    private boolean isOver() {
        return drain.filter(Drain::isOver).isPresent();
    }

    private void step() throws InterruptedException {
        if (drain.isEmpty()) {
            status.askIfDue().ifPresent(this::answered);
        }
        LogTail.Look look = log.look();
        drain.ifPresent(ending -> ending.saw(look));
        if (look != LogTail.Look.BEHIND) {
            tellPhases();
        }
        listener.tick();
    }

    private void answered(Optional<Build> answer) {
        tellPhases();
        answer.ifPresent(this::saw);
        status.askIn(rhythm.next());
    }

    private void saw(Build build) {
        newest = build;
        LogLocation.of(build).ifPresent(log::isAt);
        untold.addAll(diff.changes(build.phases()));
        if (!untold.isEmpty()) {
            log.lookNow();
        }
        if (isEnded(build)) {
            drain = Optional.of(new Drain(pace.drain(), ticker));
            log.hurry(DRAIN_LOOK);
        }
    }

    /** Those that wait for the log to catch up. */
    private void tellPhases() {
        untold.forEach(listener::phase);
        untold.clear();
    }

    private void pause(Deadline deadline) throws InterruptedException {
        Duration limit = drain.map(Drain::untilOver)
                .orElseGet(() -> Stream.of(deadline.remaining(), status.untilDue())
                        .min(Duration::compareTo)
                        .orElse(TICK));
        Duration pause =
                Stream.of(limit, log.untilDue(), TICK).min(Duration::compareTo).orElse(TICK);
        if (!pause.isZero()) {
            ticker.sleep(pause);
        } else if (Thread.interrupted()) {
            throw new InterruptedException("interrupted between two looks");
        }
    }

    private Optional<Build> ask() {
        Optional<Build> found = codeBuild.batchGetBuilds(request -> request.ids(newest.id())).builds().stream()
                .findFirst();
        if (found.isEmpty() && unknownFor.isReached()) {
            throw ResourceNotFoundException.builder()
                    .message("CodeBuild does not know the build " + newest.id())
                    .statusCode(400)
                    .build();
        }
        return found;
    }

    private static boolean isEnded(Build build) {
        return Boolean.TRUE.equals(build.buildComplete())
                || build.endTime() != null
                || build.buildStatus() == StatusType.UNKNOWN_TO_SDK_VERSION;
    }

    private Hiccups hiccups(String what, RandomGenerator random) {
        return new Hiccups(what, ticker, random, listener::hiccup);
    }
}
