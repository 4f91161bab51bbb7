package io.github.codesuite.local.net;

import java.time.Duration;

/**
 * What one client may take of a {@link LoopbackServer}.
 *
 * @param headerBytes of all header names and values together
 * @param bodyBytes of one request
 * @param requests that are answered at the same time; more wait
 * @param stall how long an exchange may stand still
 * @param total how long an exchange may take
 */
public record LoopbackLimits(int headerBytes, long bodyBytes, int requests, Duration stall, Duration total) {

    /** For sites with small requests: 16 KiB of headers, 1 MiB of body. */
    public static LoopbackLimits small() {
        return new LoopbackLimits(16 * 1024, 1024 * 1024, 32, Duration.ofSeconds(60), Duration.ofMinutes(5));
    }

    /** For package repositories: an asset may have 5 GB, CodeArtifact's quota. */
    public static LoopbackLimits packages() {
        return new LoopbackLimits(16 * 1024, 5_000_000_000L, 32, Duration.ofSeconds(60), Duration.ofHours(2));
    }

    /** For AWS's protocols: an object of S3 that is put in one request may have 5 GB. */
    public static LoopbackLimits services() {
        return new LoopbackLimits(64 * 1024, 5L * 1024 * 1024 * 1024, 32, Duration.ofSeconds(60), Duration.ofHours(2));
    }
}
