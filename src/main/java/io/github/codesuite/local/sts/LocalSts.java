package io.github.codesuite.local.sts;

import io.github.codesuite.local.guard.Honoured;
import software.amazon.awssdk.services.sts.StsClient;

/** The local service behind the SDK's client. */
public final class LocalSts {

    private LocalSts() {}

    /** Opens the service; the client is guarded and thread-safe. */
    public static StsClient open() {
        throw new UnsupportedOperationException("not there yet");
    }

    /** What the service honours. */
    public static Honoured honoured() {
        throw new UnsupportedOperationException("not there yet");
    }
}
