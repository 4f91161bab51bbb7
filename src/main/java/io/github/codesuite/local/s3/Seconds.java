package io.github.codesuite.local.s3;

import io.github.codesuite.poll.Ticker;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** S3 tells times to the second. */
final class Seconds {

    private Seconds() {}

    static Instant now(Ticker ticker) {
        return ticker.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
