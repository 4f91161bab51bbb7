package io.github.codesuite.follow;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run is followed.
 *
 * @param await whether it is followed at all
 * @param timeout when following ends; the run itself goes on
 * @param pollInterval overrides the cloud's pace
 */
public record Following(boolean await, Duration timeout, Optional<Duration> pollInterval, OnInterrupt onInterrupt) {}
