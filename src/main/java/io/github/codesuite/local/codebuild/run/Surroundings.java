package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What builds run with.
 *
 * @param s3 asked for when it is first needed, as are the logs
 * @param minute the unit of timeouts
 * @param notices takes what the owner of this process should hear
 */
public record Surroundings(
        CodeBuildState state,
        Supplier<S3Client> s3,
        Supplier<CloudWatchLogsClient> logs,
        Processes processes,
        HostTools tools,
        Ticker ticker,
        Duration minute,
        Consumer<String> notices) {}
