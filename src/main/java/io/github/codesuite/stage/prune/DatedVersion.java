package io.github.codesuite.stage.prune;

import io.github.codesuite.value.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A package version and its age.
 *
 * @param published empty while it is Unfinished
 */
record DatedVersion(ListedVersion listed, Optional<Instant> published) {

    /** {@code 1.0.0, Published 2026-01-01T10:00:00Z, 12 days ago}. */
    String line(Instant now) {
        String age = published
                .map(time -> listed.status() + ", published " + time + ", " + age(Duration.between(time, now)) + " ago")
                .orElse(listed.status() + ", never published");
        return listed.version() + ": " + age;
    }

    private static String age(Duration age) {
        long days = age.toDays();
        return days < 1 ? Durations.words(age) : days + (days == 1 ? " day" : " days");
    }
}
