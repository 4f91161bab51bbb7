package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;

/** Guesses, from its headers, how a request wants to be refused that names no service. */
final class Spoken {

    private Spoken() {}

    static Dialect by(LoopbackRequest request) {
        if (request.header("x-amz-target").isPresent()) {
            return Dialect.JSON;
        }
        String type = request.header("content-type").orElse("");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return Dialect.QUERY;
        }
        return type.startsWith("application/json") ? Dialect.REST_JSON : Dialect.S3;
    }
}
