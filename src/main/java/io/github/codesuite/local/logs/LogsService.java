package io.github.codesuite.local.logs;

import io.github.codesuite.poll.Ticker;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;

/** CloudWatch Logs' operations: requests in, responses out. */
final class LogsService implements CloudWatchLogsClient {

    private final LogGroups groups;
    private final Ticker ticker;

    LogsService(LogGroups groups, Ticker ticker) {
        this.groups = groups;
        this.ticker = ticker;
    }

    @Override
    public CreateLogGroupResponse createLogGroup(CreateLogGroupRequest request) {
        groups.create(request.logGroupName());
        return CreateLogGroupResponse.builder().build();
    }

    @Override
    public DeleteLogGroupResponse deleteLogGroup(DeleteLogGroupRequest request) {
        groups.delete(request.logGroupName());
        return DeleteLogGroupResponse.builder().build();
    }

    @Override
    public DescribeLogGroupsResponse describeLogGroups(DescribeLogGroupsRequest request) {
        NamePage<LogGroup> page = NamePage.of(
                groups.all(), LogGroup::name, request.logGroupNamePrefix(), request.nextToken(), request.limit());
        return DescribeLogGroupsResponse.builder()
                .logGroups(page.entries().stream().map(Descriptions::group).toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    @Override
    public CreateLogStreamResponse createLogStream(CreateLogStreamRequest request) {
        groups.streams(request.logGroupName()).create(request.logStreamName());
        return CreateLogStreamResponse.builder().build();
    }

    @Override
    public DeleteLogStreamResponse deleteLogStream(DeleteLogStreamRequest request) {
        groups.streams(request.logGroupName()).delete(request.logStreamName());
        return DeleteLogStreamResponse.builder().build();
    }

    @Override
    public DescribeLogStreamsResponse describeLogStreams(DescribeLogStreamsRequest request) {
        String group = request.logGroupName();
        LogStreams streams = groups.streams(group);
        NamePage<LogStream> page = NamePage.of(
                streams.all(), LogStream::name, request.logStreamNamePrefix(), request.nextToken(), request.limit());
        return DescribeLogStreamsResponse.builder()
                .logStreams(page.entries().stream()
                        .map(stream -> Descriptions.stream(group, stream, streams.events(stream.name())))
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    @Override
    public PutLogEventsResponse putLogEvents(PutLogEventsRequest request) {
        EventFile file = groups.streams(request.logGroupName()).events(request.logStreamName());
        Batch batch = Batch.of(request.logEvents(), ticker.now());
        List<LogEvent> accepted = batch.accepted();
        if (!accepted.isEmpty()) {
            file.append(accepted);
        }
        return PutLogEventsResponse.builder()
                .rejectedLogEventsInfo(batch.hasRejected() ? batch.rejected() : null)
                .build();
    }

    @Override
    public GetLogEventsResponse getLogEvents(GetLogEventsRequest request) {
        EventFile file = groups.streams(request.logGroupName()).events(request.logStreamName());
        EventQuery query = EventQuery.of(request);
        return Descriptions.events(file.read(query::page));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing stays open between two calls.
    }
}
