package io.github.codesuite.local.logs;

import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** The local service behind the SDK's client. */
public final class LocalLogs {

    private LocalLogs() {}

    /** Opens the service; the client is guarded and thread-safe. */
    public static CloudWatchLogsClient open(Path folder, Ticker ticker) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** What the service honours. */
    public static Honoured honoured() {
        throw new UnsupportedOperationException("not there yet");
    }
}
