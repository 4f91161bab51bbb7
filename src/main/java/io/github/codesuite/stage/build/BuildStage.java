package io.github.codesuite.stage.build;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.build.BuildRequest.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codebuild.model.Build;

/** Workspace zip, S3, StartBuild, live phases and log, verdict. Starts at most one build for each run. */
public final class BuildStage {

    private final Cloud cloud;
    private final Ticker ticker;
    private final BuildNarration narration;
    private final Results results;
    private final RandomGenerator random;
    private final Supplier<String> tokens;
    private final NextCommands next;

    /** A stage whose messages name the goals of the project. */
    public BuildStage(Cloud cloud, Ticker ticker, BuildNarration narration, Results results) {
        this(cloud, ticker, narration, results, NextCommands.ofTheProject());
    }

    /** @param next words the commands that go on with a build */
    public BuildStage(Cloud cloud, Ticker ticker, BuildNarration narration, Results results, NextCommands next) {
        this(
                cloud,
                ticker,
                narration,
                results,
                new Random(),
                () -> UUID.randomUUID().toString(),
                next);
    }

    /** @param tokens makes CodeBuild's idempotency tokens */
    BuildStage(
            Cloud cloud,
            Ticker ticker,
            BuildNarration narration,
            Results results,
            RandomGenerator random,
            Supplier<String> tokens) {
        this(cloud, ticker, narration, results, random, tokens, NextCommands.ofTheProject());
    }

    private BuildStage(
            Cloud cloud,
            Ticker ticker,
            BuildNarration narration,
            Results results,
            RandomGenerator random,
            Supplier<String> tokens,
            NextCommands next) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.narration = narration;
        this.results = results;
        this.random = random;
        this.tokens = tokens;
        this.next = next;
    }

    /** Checks the request and the buildspec; calls nothing. */
    public static void check(BuildRequest request, Problems problems) {
        BuildCheck.check(request, problems);
    }

    /** Every call that would change something, in order; changes nothing. */
    public List<String> plan(BuildRequest request) {
        List<String> calls = new ArrayList<>();
        if (request.source() instanceof Source.Workspace workspace) {
            calls.add("s3:PutObject s3://" + workspace.bucket() + "/"
                    + StoredFile.key(workspace.prefix(), request.project(), "<sha256>") + ", a zip of "
                    + workspace.root()
                    + ", unless it is there");
        }
        calls.add("codebuild:StartBuild of project " + request.project());
        return List.copyOf(calls);
    }

    /**
     * Runs the build. Where the thread is interrupted meanwhile, the verdict says what became of the build, and the thread's
     * interrupt status is set when this returns.
     *
     * @throws io.github.codesuite.problem.ProblemsException if the request cannot be meant
     * @throws io.github.codesuite.failure.StageFailure if we could not ask
     */
    public BuildVerdict run(BuildRequest request) {
        Problems problems = new Problems();
        check(request, problems);
        problems.throwIfAny();
        BuildEndings endings = new BuildEndings(request.module(), next, ticker, narration, results);
        BuildStart start = new BuildStart(cloud.codeBuild(), ticker, random, tokens, narration);
        FollowedBuild followed = followed(endings, request.following(), request.artifactsDirectory());
        return new OneBuild(cloud, ticker, narration, start, endings, followed, request).run();
    }

    /**
     * Follows a build that was started before, with its whole log, to the same verdict; one that has ended is told as it ended.
     *
     * @throws io.github.codesuite.failure.StageFailure if we could not ask, or there is no such build
     */
    public BuildVerdict resume(ResumeRequest request) {
        Build build = found(request.id());
        BuildEndings endings = new BuildEndings(request.module(), next, ticker, narration, results);
        FollowedBuild followed = followed(endings, request.following(), request.artifactsDirectory());
        narration.resumed(build.id(), build.projectName(), BuildEndings.link(build), followed.logFile());
        followed.note(build);
        return followed.follow(build, Deadline.in(request.following().timeout(), ticker));
    }

    private FollowedBuild followed(BuildEndings endings, Following following, Optional<Path> artifactsDirectory) {
        return new FollowedBuild(cloud, ticker, random, narration, results, endings, following, artifactsDirectory);
    }

    private Build found(String id) {
        String attempted = "Resuming build " + id;
        try {
            return cloud.codeBuild().batchGetBuilds(get -> get.ids(id)).builds().stream()
                    .findFirst()
                    .orElseThrow(() -> new StageFailure(
                            StageFailure.Kind.COULD_NOT_ASK,
                            attempted,
                            "CodeBuild does not know it",
                            "codesuite.id",
                            next.status()));
        } catch (SdkException failure) {
            throw AwsFailures.translate(attempted, "codesuite.id", failure);
        }
    }
}
