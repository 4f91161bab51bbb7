package io.github.codesuite.follow;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/** CloudWatch Logs as a test wants it. */
public final class ScriptedLogs implements CloudWatchLogsClient {

    public final Script<GetLogEventsRequest, GetLogEventsResponse> events = new Script<>();

    /** One more page; its token is the same as before where there is nothing behind it. */
    public ScriptedLogs page(String nextToken, String... messages) {
        return page(nextToken, Stream.of(messages).map(ScriptedLogs::event).toList());
    }

    public ScriptedLogs page(String nextToken, List<OutputLogEvent> found) {
        events.answer(GetLogEventsResponse.builder()
                .events(found)
                .nextForwardToken(nextToken)
                .build());
        return this;
    }

    public static OutputLogEvent event(String message) {
        return event(1, message);
    }

    public static OutputLogEvent event(long time, String message) {
        return OutputLogEvent.builder()
                .timestamp(time)
                .ingestionTime(time)
                .message(message)
                .build();
    }

    @Override
    public GetLogEventsResponse getLogEvents(GetLogEventsRequest request) {
        return events.next(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
