package io.github.codesuite.console;

import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Durations;
import java.time.Duration;

/**
 * A sign of life while nothing is heard: after 30 s of silence, and every 30 s from then on, one line. It has no thread: whoever
 * polls calls {@link #beat}. Not thread-safe.
 */
public final class Heartbeat {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Ticker ticker;
    private final Console console;
    private final long start;
    private long lastHeard;
    private long lastSaid;

    /** Time counts from now. */
    public Heartbeat(Ticker ticker, Console console) {
        this.ticker = ticker;
        this.console = console;
        this.start = ticker.nanos();
        this.lastHeard = start;
        this.lastSaid = start;
    }

    /** Something was said: a line of the log, a transition. */
    public void heard() {
        lastHeard = ticker.nanos();
        lastSaid = lastHeard;
    }

    /**
     * Says {@code still <what>, 1 min 30 s, last line 30 s ago} if it has been silent long enough.
     *
     * @param what what is going on, such as {@code building}
     */
    public void beat(String what) {
        long now = ticker.nanos();
        if (between(lastSaid, now).compareTo(SILENCE) < 0) {
            return;
        }
        lastSaid = now;
        console.info("still " + what + ", " + words(between(start, now)) + ", last line "
                + words(between(lastHeard, now)) + " ago");
    }

    private static Duration between(long from, long to) {
        return Duration.ofNanos(to - from);
    }

    /** Tenths of a second mean nothing here. */
    private static String words(Duration duration) {
        return duration.toSeconds() < 60 ? duration.toSeconds() + " s" : Durations.words(duration);
    }
}
