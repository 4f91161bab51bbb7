package io.github.codesuite.value;

import java.util.UUID;

/**
 * The ids of requests to the local cloud: UUIDs, as AWS's, with a beginning of their own. Who words a failure can tell by it
 * whose answer it is, also where it came over HTTP.
 */
public final class LocalRequestId {

    private static final String BEGINNING = "10ca1c10-";

    private LocalRequestId() {}

    /** A new one. */
    public static String create() {
        return BEGINNING + UUID.randomUUID().toString().substring(BEGINNING.length());
    }

    /** Whether the local cloud has answered with it. */
    public static boolean isLocal(String id) {
        return id.startsWith(BEGINNING);
    }
}
