package io.github.codesuite.stage.build;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Asking;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.Results;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.StatusType;

/** What an ended build leaves: exported variables, test reports, artifacts. Reports that cannot be read never fail a build. */
final class BuildYield {

    private static final Duration MOST = Duration.ofSeconds(3);

    private final Cloud cloud;
    private final Ticker ticker;
    private final RandomGenerator random;
    private final BuildNarration narration;
    private final Results results;
    private boolean wasInterrupted;

    BuildYield(Cloud cloud, Ticker ticker, RandomGenerator random, BuildNarration narration, Results results) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.random = random;
        this.narration = narration;
        this.results = results;
    }

    /**
     * @throws io.github.codesuite.failure.StageFailure if artifacts are wanted of a build that succeeded and cannot be had
     */
    void collect(Build build, Optional<Path> artifactsDirectory) {
        build.exportedEnvironmentVariables()
                .forEach(variable -> results.put(
                        "build",
                        "exported." + variable.name(),
                        Optional.ofNullable(variable.value()).orElse("")));
        tellReports(build);
        if (build.buildStatus() == StatusType.SUCCEEDED) {
            artifactsDirectory.ifPresent(directory -> unpack(build, directory));
        }
    }

    /** Whether the thread was interrupted meanwhile; its interrupt status is cleared. */
    boolean wasInterrupted() {
        return wasInterrupted;
    }

    private void tellReports(Build build) {
        if (build.reportArns().isEmpty()) {
            return;
        }
        Duration pace = cloud.pace().status();
        Duration pause = pace.compareTo(MOST) < 0 ? pace : MOST;
        Asking asking = new Asking(ticker, random, narration::hiccup);
        try {
            new TestReports(cloud.codeBuild(), ticker, asking, pause)
                    .of(build.reportArns())
                    .forEach(narration::tests);
        } catch (SdkException failure) {
            StageFailure words = AwsFailures.translate("Reading the test reports of build " + build.id(), "", failure);
            narration.warning(String.valueOf(words.getMessage()));
        } catch (InterruptedException interrupted) {
            wasInterrupted = true;
        }
    }

    private void unpack(Build build, Path directory) {
        narration.fetchingArtifacts();
        try {
            new ArtifactsDownload(cloud.s3(), narration::tick).unpack(build, directory);
            narration.artifactsUnpacked(directory);
        } catch (SdkException failure) {
            throw AwsFailures.translate("Fetching the artifacts of build " + build.id(), "", failure);
        }
    }
}
