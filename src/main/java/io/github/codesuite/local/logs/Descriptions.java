package io.github.codesuite.local.logs;

import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/** Groups, streams and events in CloudWatch Logs' responses. */
final class Descriptions {

    private static final String ARN = "arn:aws:logs:local-1:000000000000:log-group:";

    private Descriptions() {}

    static software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup group(LogGroup group) {
        return software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup.builder()
                .logGroupName(group.name())
                .creationTime(group.created().toEpochMilli())
                .arn(ARN + group.name() + ":*")
                .logGroupArn(ARN + group.name())
                .build();
    }

    static software.amazon.awssdk.services.cloudwatchlogs.model.LogStream stream(
            String group, LogStream stream, EventFile events) {
        Optional<LogEvent> last = events.last();
        return software.amazon.awssdk.services.cloudwatchlogs.model.LogStream.builder()
                .logStreamName(stream.name())
                .creationTime(stream.created().toEpochMilli())
                .arn(ARN + group + ":log-stream:" + stream.name())
                .firstEventTimestamp(events.first().map(LogEvent::timestamp).orElse(null))
                .lastEventTimestamp(last.map(LogEvent::timestamp).orElse(null))
                .lastIngestionTime(last.map(LogEvent::ingested).orElse(null))
                .build();
    }

    static GetLogEventsResponse events(EventPage page) {
        return GetLogEventsResponse.builder()
                .events(page.events().stream().map(Descriptions::event).toList())
                .nextForwardToken(new PageToken(true, page.end()).text())
                .nextBackwardToken(new PageToken(false, page.start()).text())
                .build();
    }

    private static OutputLogEvent event(LogEvent event) {
        return OutputLogEvent.builder()
                .timestamp(event.timestamp())
                .ingestionTime(event.ingested())
                .message(event.message())
                .build();
    }
}
