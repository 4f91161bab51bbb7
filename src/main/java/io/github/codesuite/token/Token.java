package io.github.codesuite.token;

import io.github.codesuite.value.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * An authorization token of CodeArtifact and its life.
 *
 * @param issued when we asked for it
 * @param expires when CodeArtifact no longer takes it
 */
public record Token(Secret secret, Instant issued, Instant expires) {

    /** A clock that was set back by more is not trusted. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Whether it is to be used: after four fifths of its life another one is asked for, so that none expires on its way. */
    public boolean isFresh(Instant now) {
        Duration use = Duration.between(issued, expires).multipliedBy(4).dividedBy(5);
        return now.isBefore(issued.plus(use)) && now.isAfter(issued.minus(SKEW));
    }
}
