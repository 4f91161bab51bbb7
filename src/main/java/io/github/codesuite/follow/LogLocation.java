package io.github.codesuite.follow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.LogsLocation;

/** Where a build's log is in CloudWatch Logs. */
record LogLocation(String group, String stream) {

    private static final Pattern ARN = Pattern.compile("arn:[^:]+:logs:[^:]*:[^:]*:log-group:(.+):log-stream:(.+)");

    /**
     * Where a build's log is; empty until CodeBuild knows it. Before, CodeBuild leaves it out or writes the word {@code null}
     * into the ARN.
     */
    static Optional<LogLocation> of(Build build) {
        return Optional.ofNullable(build.logs()).flatMap(LogLocation::of);
    }

    private static Optional<LogLocation> of(LogsLocation logs) {
        Optional<String> group = known(logs.groupName());
        Optional<String> stream = known(logs.streamName());
        if (group.isPresent() && stream.isPresent()) {
            return Optional.of(new LogLocation(group.get(), stream.get()));
        }
        return known(logs.cloudWatchLogsArn()).flatMap(LogLocation::ofArn);
    }

    private static Optional<LogLocation> ofArn(String arn) {
        Matcher matcher = ARN.matcher(arn);
        return Optional.of(matcher)
                .filter(Matcher::matches)
                .filter(found -> known(found.group(1)).isPresent())
                .filter(found -> known(found.group(2)).isPresent())
                .map(found -> new LogLocation(found.group(1), found.group(2)));
    }

    private static Optional<String> known(@Nullable String name) {
        return Optional.ofNullable(name).filter(text -> !text.isBlank() && !text.equals("null"));
    }
}
