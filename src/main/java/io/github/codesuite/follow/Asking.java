package io.github.codesuite.follow;

import io.github.codesuite.poll.Ticker;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Asks a cloud about something that runs, and outlives hiccups: throttling, 5xx answers and broken connections slow it down
 * and never end the following of a healthy run; every other refusal is thrown at once.
 */
public final class Asking {

    /** @param hiccups takes one line when asking first fails, and one when it works again */
    public Asking(Ticker ticker, RandomGenerator random, Consumer<String> hiccups) {
        throw new UnsupportedOperationException("not there yet");
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
        throw new UnsupportedOperationException("not there yet");
    }
}
