package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;

/** Session tokens, which the one key of a local cloud does not have: whoever sends one has mixed up two credentials. */
final class Tokens {

    private static final String NAME = "X-Amz-Security-Token";

    private Tokens() {}

    static boolean isIn(LoopbackRequest request) {
        return request.header(NAME).isPresent()
                || !Query.of(request.query()).values(NAME).isEmpty();
    }
}
