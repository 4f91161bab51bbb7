package io.github.codesuite.wire.signature;

import java.time.Duration;
import java.time.Instant;

/**
 * When a signature is good. In a header for 5 minutes around its time, with S3 for 15 ({@code RequestTimeTooSkewed}); in a
 * query from its time until its lifetime is over.
 */
final class Validity {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration WINDOW_OF_S3 = Duration.ofMinutes(15);

    private Validity() {}

    /** @throws SignatureRefusal if the signature is not good now, or its scope is for another day */
    static void check(Claim claim, Instant now) {
        checkDay(claim);
        if (claim.isPresigned()) {
            checkLifetime(claim, claim.lifetime().orElse(Duration.ZERO), now);
        } else {
            checkWindow(claim, claim.dialect() == Dialect.S3 ? WINDOW_OF_S3 : WINDOW, now);
        }
    }

    private static void checkDay(Claim claim) {
        Scope scope = claim.scope();
        if (!claim.time().text().startsWith(scope.date() + "T")) {
            throw malformed(
                    claim,
                    "Invalid credential date \"" + scope.date() + "\". This date is not the same as X-Amz-Date: \""
                            + claim.time().text() + "\".");
        }
        if (!scope.terminator().equals(Scope.TERMINATOR)) {
            throw malformed(claim, "Credential should be scoped with a valid terminator: 'aws4_request'.");
        }
        if (scope.region().isEmpty() || scope.service().isEmpty()) {
            throw malformed(claim, "Credential should be scoped to a region and a service.");
        }
    }

    private static void checkWindow(Claim claim, Duration window, Instant now) {
        Instant time = claim.time().instant();
        if (time.isBefore(now.minus(window))) {
            throw claim.dialect()
                    .wrongTime("Signature expired: " + claim.time().text() + " is now earlier than "
                            + SigningTime.BASIC.format(now.minus(window)) + " (" + SigningTime.BASIC.format(now) + " - "
                            + window.toMinutes() + " min.)");
        }
        if (time.isAfter(now.plus(window))) {
            throw claim.dialect()
                    .wrongTime("Signature not yet current: " + claim.time().text() + " is still later than "
                            + SigningTime.BASIC.format(now.plus(window)) + " (" + SigningTime.BASIC.format(now) + " + "
                            + window.toMinutes() + " min.)");
        }
    }

    private static void checkLifetime(Claim claim, Duration lifetime, Instant now) {
        Instant time = claim.time().instant();
        if (now.isBefore(time)) {
            throw claim.dialect()
                    .early("Signature not yet current: " + claim.time().text() + " is still later than "
                            + SigningTime.BASIC.format(now));
        }
        if (now.isAfter(time.plus(lifetime))) {
            throw claim.dialect()
                    .expired("Signature expired: " + SigningTime.BASIC.format(time.plus(lifetime))
                            + " is now earlier than " + SigningTime.BASIC.format(now));
        }
    }

    private static SignatureRefusal malformed(Claim claim, String what) {
        return claim.isPresigned()
                ? claim.dialect().malformedQuery(what)
                : claim.dialect().malformed(what);
    }
}
