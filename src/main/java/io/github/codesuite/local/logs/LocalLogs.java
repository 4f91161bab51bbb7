package io.github.codesuite.local.logs;

import io.github.codesuite.local.guard.Guard;
import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;

/**
 * The local service behind the SDK's client. The events of a stream come in the order in which they arrived; AWS sorts them
 * by their time, which is the same wherever one writer writes a stream.
 */
public final class LocalLogs {

    private static final Honoured HONOURED = Honoured.nothing()
            .operation("CreateLogGroup", "logGroupName")
            .operation("DeleteLogGroup", "logGroupName")
            .operation("DescribeLogGroups", "logGroupNamePrefix", "nextToken", "limit")
            .operation("CreateLogStream", "logGroupName", "logStreamName")
            .operation("DeleteLogStream", "logGroupName", "logStreamName")
            .operation("DescribeLogStreams", "logGroupName", "logStreamNamePrefix", "nextToken", "limit")
            .operation("PutLogEvents", "logGroupName", "logStreamName", "logEvents.timestamp", "logEvents.message")
            .operation(
                    "GetLogEvents",
                    "logGroupName",
                    "logStreamName",
                    "startTime",
                    "endTime",
                    "nextToken",
                    "limit",
                    "startFromHead");

    private LocalLogs() {}

    /** Opens the service; the client is guarded and thread-safe. */
    public static CloudWatchLogsClient open(Path folder, Ticker ticker) {
        LogGroups groups = new LogGroups(folder, AtomicFiles.system(), ticker);
        return Guard.of(
                CloudWatchLogsClient.class,
                new LogsService(groups, ticker),
                HONOURED,
                CloudWatchLogsException::builder);
    }

    /** What the service honours. */
    public static Honoured honoured() {
        return HONOURED;
    }
}
