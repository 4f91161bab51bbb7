package io.github.codesuite.follow;

import io.github.codesuite.cloud.Pace;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How often a status is asked for: at the cloud's pace, more seldom the longer a run takes, or exactly as the user wants. */
final class Rhythm {

    /** From a point in time on, the pace's pause is multiplied. */
    record Step(Duration from, int times) {}

    private final Duration pause;
    private final boolean isFixed;
    private final Step[] steps;
    private final Deadline start;

    Rhythm(Ticker ticker, Pace pace, Optional<Duration> pollInterval, Step... steps) {
        this.pause = pollInterval.orElse(pace.status());
        this.isFixed = pollInterval.isPresent();
        this.steps = steps.clone();
        this.start = Deadline.in(Duration.ZERO, ticker);
    }

    /** A random part of the first pause, so that modules side by side do not ask in step. */
    Duration first(RandomGenerator random) {
        long most = Math.min(pause.toMillis() * 2 / 5, 2000);
        return Duration.ofMillis(random.nextLong(most + 1));
    }

    Duration next() {
        int times = 1;
        for (Step step : steps) {
            times = start.elapsed().compareTo(step.from()) >= 0 && !isFixed ? step.times() : times;
        }
        return pause.multipliedBy(times);
    }
}
