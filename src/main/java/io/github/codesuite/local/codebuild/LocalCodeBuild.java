package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The local service behind the SDK's client. */
public final class LocalCodeBuild {

    private LocalCodeBuild() {}

    /**
     * Opens the service; builds whose process died are settled first. Closing the client stops its builds.
     *
     * @param notices takes a line for each build that was settled and each process that was ended
     */
    public static CodeBuildClient open(
            Path folder,
            S3Client s3,
            CloudWatchLogsClient logs,
            Processes processes,
            HostTools tools,
            Ticker ticker,
            Consumer<String> notices) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** What the service honours. */
    public static Honoured honoured() {
        throw new UnsupportedOperationException("not there yet");
    }
}
