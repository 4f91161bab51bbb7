package io.github.codesuite.stage.build;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.build.BuildRequest.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Workspace zip, S3, StartBuild, live phases and log, verdict. Starts at most one build for each run. */
public final class BuildStage {

    private final Cloud cloud;
    private final Ticker ticker;
    private final BuildNarration narration;
    private final Results results;
    private final RandomGenerator random;
    private final Supplier<String> tokens;

    public BuildStage(Cloud cloud, Ticker ticker, BuildNarration narration, Results results) {
        this(
                cloud,
                ticker,
                narration,
                results,
                new Random(),
                () -> UUID.randomUUID().toString());
    }

    /** @param tokens makes CodeBuild's idempotency tokens */
    BuildStage(
            Cloud cloud,
            Ticker ticker,
            BuildNarration narration,
            Results results,
            RandomGenerator random,
            Supplier<String> tokens) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.narration = narration;
        this.results = results;
        this.random = random;
        this.tokens = tokens;
    }

    /** Checks the request and the buildspec; calls nothing. */
    public static void check(BuildRequest request, Problems problems) {
        new BuildCheck(request, problems).check();
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
        BuildEndings endings = new BuildEndings(request, ticker, narration, results);
        BuildStart start = new BuildStart(cloud.codeBuild(), ticker, random, tokens, narration);
        return new OneBuild(cloud, ticker, random, narration, results, start, endings, request).run();
    }
}
