package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.run.BuildHost;
import io.github.codesuite.local.codebuild.run.CutOffBuilds;
import io.github.codesuite.local.codebuild.run.Surroundings;
import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.guard.Guard;
import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.CodeBuildException;
import software.amazon.awssdk.services.s3.S3Client;

/** The local service behind the SDK's client. */
public final class LocalCodeBuild {

    private static final Honoured HONOURED = Operations.honoured();

    private LocalCodeBuild() {}

    /**
     * Opens the service; builds whose process died are settled first. Closing the client stops its builds.
     *
     * @param s3 asked for when a build first needs it, as are the logs: loading a client's classes takes its time
     * @param notices takes a line for each build that was settled and each process that was ended
     */
    public static CodeBuildClient open(
            Path folder,
            Supplier<S3Client> s3,
            Supplier<CloudWatchLogsClient> logs,
            Processes processes,
            HostTools tools,
            Ticker ticker,
            Consumer<String> notices) {
        return open(new Surroundings(
                new CodeBuildState(folder), s3, logs, processes, tools, ticker, Duration.ofMinutes(1), notices));
    }

    /** Opens the service with a minute of another length. */
    static CodeBuildClient open(Surroundings around) {
        new CutOffBuilds(around).settle();
        CodeBuildState state = around.state();
        BuildHost host = new BuildHost(around);
        Projects projects = new Projects(state.projects(), around.ticker());
        CodeBuildService service = new CodeBuildService(
                projects,
                new Builds(state, projects, host, around.ticker()),
                new BuildLists(state.builds(), projects, host),
                new Reports(state),
                host);
        return Guard.of(CodeBuildClient.class, service, HONOURED, CodeBuildException::builder);
    }

    /** What the service honours. */
    public static Honoured honoured() {
        return HONOURED;
    }
}
