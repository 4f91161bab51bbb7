package io.github.codesuite.local.sts;

import io.github.codesuite.local.guard.Guard;
import io.github.codesuite.local.guard.Honoured;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** The local service behind the SDK's client. */
public final class LocalSts {

    private static final Honoured HONOURED = Honoured.nothing().operation("GetCallerIdentity");

    private LocalSts() {}

    /** Opens the service; the client is guarded and thread-safe. */
    public static StsClient open() {
        return Guard.of(StsClient.class, new StsService(), HONOURED, StsException::builder);
    }

    /** What the service honours. */
    public static Honoured honoured() {
        return HONOURED;
    }
}
