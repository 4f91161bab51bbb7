package io.github.codesuite.follow;

import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A clock that only sleeping moves; at given times something happens, such as an interrupt. */
public final class FakeTicker implements Ticker {

    private static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05Z");
    private static final int TOO_MANY = 1_000_000;

    private final List<Duration> sleeps = new ArrayList<>();
    private final Map<Duration, Runnable> actions = new TreeMap<>();
    private final List<Duration> interrupts = new ArrayList<>();
    private Duration time = Duration.ZERO;

    /** Runs an action in the sleep that reaches the time. */
    public FakeTicker at(Duration when, Runnable action) {
        actions.put(when, action);
        return this;
    }

    /** Interrupts the sleep that reaches the time. */
    public FakeTicker interruptAt(Duration when) {
        interrupts.add(when);
        return this;
    }

    @Override
    public Instant now() {
        return BEGIN.plus(time);
    }

    @Override
    public long nanos() {
        return time.toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("was interrupted");
        }
        sleeps.add(duration);
        if (sleeps.size() > TOO_MANY) {
            throw new IllegalStateException("this never ends");
        }
        time = time.plus(duration);
        List<Duration> due = actions.keySet().stream().filter(this::isDue).toList();
        due.stream().map(actions::remove).forEach(Runnable::run);
        if (interrupts.removeIf(this::isDue)) {
            throw new InterruptedException("as the test wants");
        }
    }

    public Duration time() {
        return time;
    }

    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    private boolean isDue(Duration when) {
        return when.compareTo(time) <= 0;
    }
}
