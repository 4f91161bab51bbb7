package io.github.codesuite.stage.build;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.follow.Following;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.build.BuildRequest.Source;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codebuild.model.Build;

/** One run of the stage: from the project to the verdict, and what happens when it is interrupted on the way. */
final class OneBuild {

    private final Cloud cloud;
    private final Ticker ticker;
    private final BuildNarration narration;
    private final BuildStart start;
    private final BuildEndings endings;
    private final FollowedBuild followed;
    private final BuildRequest request;
    private final Following following;

    OneBuild(
            Cloud cloud,
            Ticker ticker,
            BuildNarration narration,
            BuildStart start,
            BuildEndings endings,
            FollowedBuild followed,
            BuildRequest request) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.narration = narration;
        this.start = start;
        this.endings = endings;
        this.followed = followed;
        this.request = request;
        this.following = request.following();
    }

    BuildVerdict run() {
        Optional<StoredFile> source = prepared();
        Deadline deadline = Deadline.in(following.timeout(), ticker);
        try {
            Build build = started(source, deadline);
            return following.await() ? followed.follow(build, deadline) : endings.started(build);
        } catch (InterruptedException beforeTheStart) {
            return FollowedBuild.interrupted(endings.notStarted());
        }
    }

    private Optional<StoredFile> prepared() {
        new ProjectCheck(cloud.codeBuild()).check(request);
        if (!(request.source() instanceof Source.Workspace workspace)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WorkspaceSource(cloud.s3(), ticker, narration).store(request.project(), workspace));
        } catch (SdkException failure) {
            throw AwsFailures.translate(
                    "Uploading the working tree to bucket " + workspace.bucket(), "<codeBuild><bucket>", failure);
        }
    }

    private Build started(Optional<StoredFile> source, Deadline deadline) throws InterruptedException {
        try {
            Build build = start.start(
                    token -> StartRequest.of(request, source, token),
                    cloud.pace().status(),
                    deadline);
            narration.started(build.id(), request.project(), BuildEndings.link(build), followed.logFile());
            followed.note(build);
            return build;
        } catch (SdkException failure) {
            throw AwsFailures.translate("Starting a build of project " + request.project(), "", failure);
        }
    }
}
