package io.github.codesuite.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.LogsLocation;

class LogLocationTest {

    private static final LogLocation FOUND = new LogLocation("/aws/codebuild/orders", "u-1");

    @Test
    void isUnknownUntilCodeBuildNamesGroupAndStream() {
        String arn = "arn:aws:logs:eu-central-1:123456789012:log-group:null:log-stream:null";

        assertThat(LogLocation.of(Build.builder().build())).isEmpty();
        assertThat(LogLocation.of(build(LogsLocation.builder()))).isEmpty();
        assertThat(LogLocation.of(build(LogsLocation.builder().cloudWatchLogsArn(arn))))
                .isEmpty();
        assertThat(LogLocation.of(build(LogsLocation.builder().groupName("null").streamName("null"))))
                .isEmpty();
        assertThat(LogLocation.of(build(LogsLocation.builder().groupName("/aws/codebuild/orders"))))
                .isEmpty();
    }

    @Test
    void isReadFromNamesOrFromTheArn() {
        String arn = "arn:aws-cn:logs:cn-north-1:123456789012:log-group:/aws/codebuild/orders:log-stream:u-1";

        assertThat(LogLocation.of(build(LogsLocation.builder()
                        .groupName("/aws/codebuild/orders")
                        .streamName("u-1"))))
                .contains(FOUND);
        assertThat(LogLocation.of(build(LogsLocation.builder().cloudWatchLogsArn(arn))))
                .contains(FOUND);
    }

    private static Build build(LogsLocation.Builder logs) {
        return Build.builder().logs(logs.build()).build();
    }
}
