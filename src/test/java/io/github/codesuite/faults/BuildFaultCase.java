package io.github.codesuite.faults;

import io.github.codesuite.aws.Patience;
import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.console.Marks;
import io.github.codesuite.follow.FakeTicker;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.mojo.MavenEnding;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.build.BuildRequest.Source;
import io.github.codesuite.stage.build.BuildStage;
import io.github.codesuite.stage.build.PlainBuildNarration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A build of a working tree by CodeBuild, with a variable whose value is nobody's business. */
abstract class BuildFaultCase extends FaultCase {

    static final String UPLOAD = "PUT /b/.*";

    final FakeTicker ticker = new FakeTicker();
    final AwsBuilds builds = new AwsBuilds();
    final FaultProxy proxy = keep(new FaultProxy(builds.aws));

    @BeforeEach
    final void writeTree() throws IOException {
        Files.writeString(
                Files.createDirectories(tree()).resolve("buildspec.yml"),
                "version: 0.2\nphases:\n  build:\n    commands: [make]\n");
    }

    final Path tree() {
        return folder.resolve("tree");
    }

    final MavenEnding build() {
        return build(aws(proxy), OnInterrupt.STOP);
    }

    final MavenEnding build(Patience patience) {
        return build(aws(proxy, patience), OnInterrupt.STOP);
    }

    final MavenEnding build(Cloud cloud) {
        return build(cloud, OnInterrupt.STOP);
    }

    final MavenEnding build(Cloud cloud, OnInterrupt onInterrupt) {
        return build(cloud, onInterrupt, Duration.ofHours(1), ticker, Optional.empty());
    }

    final MavenEnding buildWithArtifacts(Patience patience) {
        return build(
                aws(proxy, patience),
                OnInterrupt.STOP,
                Duration.ofHours(1),
                ticker,
                Optional.of(folder.resolve("artifacts")));
    }

    final MavenEnding build(
            Cloud cloud, OnInterrupt onInterrupt, Duration timeout, Ticker time, Optional<Path> artifacts) {
        BuildRequest request = new BuildRequest(
                "orders",
                "orders",
                new Source.Workspace(tree(), IgnoreRules.defaults(), "b", "src"),
                Optional.empty(),
                Map.of("TOKEN", Canaries.ENVIRONMENT_VALUE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                artifacts,
                new Following(true, timeout, Optional.empty(), onInterrupt));
        return run(() ->
                List.of(new BuildStage(cloud, time, new PlainBuildNarration(console, time, Marks.UNICODE), results())
                        .run(request)
                        .result()));
    }
}
