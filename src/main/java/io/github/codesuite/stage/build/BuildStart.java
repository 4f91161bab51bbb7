package io.github.codesuite.stage.build;

import io.github.codesuite.follow.Asking;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.AccountLimitExceededException;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;

/**
 * Starts one build. Every sending of a start carries its own token, the same for all its repetitions, so that CodeBuild
 * never starts two; a start that CodeBuild refused because the account is busy is tried again with another one.
 */
final class BuildStart {

    /** Below the five minutes for which CodeBuild knows a token (AWS API reference, StartBuild). */
    private static final Duration TOKEN_HOLDS = Duration.ofMinutes(3);

    private static final int PAUSES_FOR_CAPACITY = 6;

    private final CodeBuildClient codeBuild;
    private final Ticker ticker;
    private final RandomGenerator random;
    private final Supplier<String> tokens;
    private final BuildNarration narration;

    BuildStart(
            CodeBuildClient codeBuild,
            Ticker ticker,
            RandomGenerator random,
            Supplier<String> tokens,
            BuildNarration narration) {
        this.codeBuild = codeBuild;
        this.ticker = ticker;
        this.random = random;
        this.tokens = tokens;
        this.narration = narration;
    }

    /**
     * @param pace the pause between two looks at a status, from which the pause for a busy account follows
     * @throws software.amazon.awssdk.core.exception.SdkException if the build cannot be started before the deadline
     */
    Build start(Function<String, StartBuildRequest> request, Duration pace, Deadline deadline)
            throws InterruptedException {
        Asking asking = new Asking(ticker, random, narration::hiccup);
        while (true) {
            StartBuildRequest start = request.apply(tokens.get());
            try {
                return asking.ask(
                        "StartBuild",
                        least(TOKEN_HOLDS, deadline.remaining()),
                        () -> codeBuild.startBuild(start).build());
            } catch (AccountLimitExceededException busy) {
                Duration pause = pause(pace);
                if (pause.compareTo(deadline.remaining()) >= 0) {
                    throw busy;
                }
                narration.waitingForCapacity(pause);
                ticker.sleep(pause);
            }
        }
    }

    /** With up to a fifth on top, so that those who wait do not all come back at once. */
    private Duration pause(Duration pace) {
        Duration pause = pace.multipliedBy(PAUSES_FOR_CAPACITY);
        return pause.plusMillis(random.nextLong(pause.toMillis() / 5 + 1));
    }

    private static Duration least(Duration left, Duration right) {
        return left.compareTo(right) < 0 ? left : right;
    }
}
