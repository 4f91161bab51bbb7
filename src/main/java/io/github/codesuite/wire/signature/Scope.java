package io.github.codesuite.wire.signature;

import java.util.Optional;

/**
 * What a signature is good for.
 *
 * @param keyId the access key's id
 * @param date as {@code yyyyMMdd}
 */
record Scope(String keyId, String date, String region, String service, String terminator) {

    static final String TERMINATOR = "aws4_request";

    /** Five parts; the key's id may have slashes in it. */
    static Optional<Scope> of(String credential) {
        String[] parts = credential.split("/", -1);
        int last = parts.length - 1;
        if (last < 4) {
            return Optional.empty();
        }
        String rest = "/" + String.join("/", parts[last - 3], parts[last - 2], parts[last - 1], parts[last]);
        String keyId = credential.substring(0, credential.length() - rest.length());
        return Optional.of(new Scope(keyId, parts[last - 3], parts[last - 2], parts[last - 1], parts[last]));
    }

    /** Without the key, as it is signed. */
    String text() {
        return String.join("/", date, region, service, terminator);
    }
}
