package io.github.codesuite.follow;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A question that is asked again and again without blocking the one who asks: it says when it is due. While it is not
 * answered, its hiccups decide when to ask again.
 */
final class Question<T> {

    private final Ticker ticker;
    private final Hiccups hiccups;
    private final Supplier<T> call;
    private Deadline due;

    Question(Ticker ticker, Hiccups hiccups, Supplier<T> call) {
        this.ticker = ticker;
        this.hiccups = hiccups;
        this.call = call;
        this.due = Deadline.in(Duration.ZERO, ticker);
    }

    /**
     * The answer; empty where it is not due, or after a hiccup. After an answer it is due at once until {@link #askIn} says
     * otherwise.
     *
     * @throws SdkException where asking again cannot help
     */
    Optional<T> askIfDue() throws InterruptedException {
        if (!due.isReached()) {
            return Optional.empty();
        }
        try {
            T answer = call.get();
            hiccups.answered();
            return Optional.of(answer);
        } catch (SdkException failure) {
            askIn(hiccups.after(failure));
            return Optional.empty();
        }
    }

    void askIn(Duration pause) {
        due = Deadline.in(pause, ticker);
    }

    Duration untilDue() {
        return due.remaining();
    }
}
