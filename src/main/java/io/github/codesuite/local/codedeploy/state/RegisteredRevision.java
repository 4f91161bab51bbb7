package io.github.codesuite.local.codedeploy.state;

import java.time.Instant;
import java.util.Optional;

/** A revision that an application knows, by registration or by its first deployment. */
public record RegisteredRevision(
        String application,
        Revision revision,
        String description,
        Instant registerTime,
        Optional<Instant> firstUsed,
        Optional<Instant> lastUsed) {

    RegisteredRevision usedAt(Instant when) {
        return new RegisteredRevision(
                application,
                revision,
                description,
                registerTime,
                firstUsed.or(() -> Optional.of(when)),
                Optional.of(when));
    }

    RegisteredRevision describedAs(String text) {
        return new RegisteredRevision(application, revision, text, registerTime, firstUsed, lastUsed);
    }
}
