package io.github.codesuite.aws;

import java.time.Duration;

/**
 * How often and how long a call is tried.
 *
 * @param attempts how often a call is sent at most, the first time included; a call that must not be repeated is sent once
 * @param attempt how long one attempt may wait for the connection or for an answer
 * @param call how long a call may take with all its attempts
 * @param transfer the same for S3, where a call may carry a large file
 */
public record Patience(int attempts, Duration attempt, Duration call, Duration transfer) {

    /** 5 attempts of 30 seconds, 2 minutes for a call, an hour for a transfer. */
    public static Patience standard() {
        return new Patience(5, Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofHours(1));
    }

    /** The same with another number of attempts. */
    public Patience withAttempts(int count) {
        return new Patience(count, attempt, call, transfer);
    }
}
