package io.github.codesuite.serve;

import io.github.codesuite.local.exec.ProcessRecord;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The keeper of a home, as its record tells it to other processes.
 *
 * @param isForeground whether somebody sees it run ({@code serve}); otherwise it was started for a build and leaves by itself
 * @param realPaths whether destinations of an AppSpec are real paths of this machine there
 * @param endpoint empty while it begins and while it ends
 * @param wanted when somebody last looked for a keeper and was led to this one
 */
public record Owner(
        ProcessRecord process, boolean isForeground, boolean realPaths, Optional<String> endpoint, Instant wanted) {

    /** Where it serves; empty while it begins and while it ends. */
    public Optional<URI> address() {
        return endpoint.map(URI::create);
    }

    Owner servingAt(URI address) {
        return new Owner(process, isForeground, realPaths, Optional.of(address.toString()), wanted);
    }

    Owner ending() {
        return new Owner(process, isForeground, realPaths, Optional.empty(), wanted);
    }

    Owner wantedAt(Instant now) {
        return new Owner(process, isForeground, realPaths, endpoint, now);
    }
}
