package io.github.codesuite.follow;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Asks a cloud about something that runs, and outlives hiccups: throttling, 5xx answers and broken connections slow it down
 * and never end the following of a healthy run; every other refusal is thrown at once.
 */
public final class Asking {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Ticker ticker;
    private final RandomGenerator random;
    private final Consumer<String> hiccups;

    /** @param hiccups takes one line when asking first fails, and one when it works again */
    public Asking(Ticker ticker, RandomGenerator random, Consumer<String> hiccups) {
        this.ticker = ticker;
        this.random = random;
        this.hiccups = hiccups;
    }

    /**
     * The answer of a call that changes nothing.
     *
     * @param what the operation, for the hiccup's line
     * @throws software.amazon.awssdk.core.exception.SdkException the call's own, after five minutes of unbroken failure or
     *     at once where asking again cannot help
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public <T> T ask(String what, Supplier<T> call) throws InterruptedException {
        return ask(what, FOR_EVER, call);
    }

    /**
     * As {@link #ask(String, Supplier)}, with a limit for throttling too: for a call that changes something and carries a token
     * by which the service knows it again for a while.
     */
    public <T> T ask(String what, Duration limit, Supplier<T> call) throws InterruptedException {
        Deadline deadline = Deadline.in(limit, ticker);
        Hiccups own = new Hiccups(what, ticker, random, hiccups);
        while (true) {
            try {
                T answer = call.get();
                own.answered();
                return answer;
            } catch (SdkException failure) {
                Duration pause = own.after(failure);
                if (pause.compareTo(deadline.remaining()) >= 0) {
                    throw failure;
                }
                ticker.sleep(pause);
            }
        }
    }
}
