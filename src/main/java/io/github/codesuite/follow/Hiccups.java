package io.github.codesuite.follow;

import io.github.codesuite.poll.Backoff;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The hiccups of one question that is asked again and again. Throttling slows it down and never ends it; five minutes without
 * any answer do. Says one line when the asking first fails and one when it works again.
 */
final class Hiccups {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration BASE = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofMinutes(1);

    private final String what;
    private final Ticker ticker;
    private final Consumer<String> lines;
    private final Backoff backoff;
    private int failures;
    private long firstFailure;
    private Optional<Long> silentSince = Optional.empty();

    Hiccups(String what, Ticker ticker, RandomGenerator random, Consumer<String> lines) {
        this.what = what;
        this.ticker = ticker;
        this.lines = lines;
        this.backoff = new Backoff(BASE, CAP, random);
    }

    /**
     * How long to wait before asking again.
     *
     * @throws SdkException the failure itself, where asking again cannot help or patience has ended
     * @throws InterruptedException if the call failed because the thread was interrupted
     */
    Duration after(SdkException failure) throws InterruptedException {
        if (Thread.interrupted() || failure instanceof AbortedException) {
            throw new InterruptedException(what + " was interrupted");
        }
        Hiccup hiccup = Hiccup.of(failure).orElseThrow(() -> failure);
        if (isPatienceOver(hiccup)) {
            throw failure;
        }
        Duration pause = backoff.next();
        say(hiccup, pause);
        return pause;
    }

    /** The question was answered. */
    void answered() {
        if (failures > 0) {
            Duration lasted = Duration.ofNanos(ticker.nanos() - firstFailure);
            lines.accept(what + ": answers again after " + Durations.words(lasted) + " (" + failures
                    + (failures == 1 ? " attempt failed)" : " attempts failed)"));
        }
        failures = 0;
        silentSince = Optional.empty();
        backoff.reset();
    }

    private boolean isPatienceOver(Hiccup hiccup) {
        if (hiccup == Hiccup.THROTTLED) {
            silentSince = Optional.empty();
            return false;
        }
        long since = silentSince.orElseGet(ticker::nanos);
        silentSince = Optional.of(since);
        return Duration.ofNanos(ticker.nanos() - since).compareTo(PATIENCE) >= 0;
    }

    private void say(Hiccup hiccup, Duration pause) {
        if (failures == 0) {
            firstFailure = ticker.nanos();
            lines.accept(what + ": " + hiccup.words() + ", asking again in " + Durations.words(pause));
        }
        failures++;
    }
}
