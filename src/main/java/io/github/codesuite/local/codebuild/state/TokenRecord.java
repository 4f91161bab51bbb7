package io.github.codesuite.local.codebuild.state;

import java.time.Instant;

/**
 * An idempotency token that was used.
 *
 * @param parameters a digest of the request's other members
 * @param buildId the build that it started
 */
public record TokenRecord(String token, String parameters, String buildId, Instant used) {}
