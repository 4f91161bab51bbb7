package io.github.codesuite.local.s3;

import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/** The local service behind the SDK's client. */
public final class LocalS3 {

    private LocalS3() {}

    /** Opens the service; the client is guarded and thread-safe. */
    public static S3Client open(Path folder, Ticker ticker) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** What the service honours. */
    public static Honoured honoured() {
        throw new UnsupportedOperationException("not there yet");
    }
}
