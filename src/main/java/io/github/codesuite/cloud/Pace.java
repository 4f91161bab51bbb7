package io.github.codesuite.cloud;

import java.time.Duration;

/**
 * How often a cloud may be asked: AWS has quotas, a cloud in the same process has none.
 *
 * @param status the pause between two looks at a build's or deployment's status
 * @param log the pause between two looks for log lines
 * @param drain how long to go on reading a log after the build's end
 */
public record Pace(Duration status, Duration log, Duration drain) {}
