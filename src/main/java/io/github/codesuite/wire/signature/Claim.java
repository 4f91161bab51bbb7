package io.github.codesuite.wire.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a request says about its signature; nothing of it is proven yet.
 *
 * @param time when it was signed, in the words of the request and as an instant
 * @param signedHeaders their names in lower case, sorted
 * @param lifetime how long a presigned request is good; empty for one that is signed in its header
 */
record Claim(Scope scope, Time time, List<String> signedHeaders, String signature, Optional<Duration> lifetime) {

    /** A time as it was signed. */
    record Time(String text, Instant instant) {}

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    Dialect dialect() {
        return Dialect.of(scope.service());
    }

    boolean isPresigned() {
        return lifetime.isPresent();
    }
}
