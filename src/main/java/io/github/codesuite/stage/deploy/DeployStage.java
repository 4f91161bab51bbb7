package io.github.codesuite.stage.deploy;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Revision to S3, CreateDeployment, lifecycle events live, verdict. Creates at most one deployment for each run. */
public final class DeployStage {

    private final Cloud cloud;
    private final Ticker ticker;
    private final DeployNarration narration;
    private final Results results;
    private final RandomGenerator random;

    public DeployStage(Cloud cloud, Ticker ticker, DeployNarration narration, Results results) {
        this(cloud, ticker, narration, results, new Random());
    }

    DeployStage(Cloud cloud, Ticker ticker, DeployNarration narration, Results results, RandomGenerator random) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.narration = narration;
        this.results = results;
        this.random = random;
    }

    /** Checks the request; calls nothing, and does not look for the bundle, which may not be made yet. */
    public static void check(DeployRequest request, Problems problems) {
        new DeployCheck(problems).check(servers(request));
    }

    /** Every call that would change something, in order; changes nothing. */
    public List<String> plan(DeployRequest request) {
        DeployRequest.Servers servers = servers(request);
        return List.of(
                "s3:PutObject s3://" + servers.bucket() + "/"
                        + StoredFile.key(servers.prefix(), servers.application(), "<sha256>") + ", the revision "
                        + servers.bundle() + ", unless it is there",
                "codedeploy:CreateDeployment of " + servers.application() + " to " + servers.deploymentGroup());
    }

    /**
     * Deploys. Where the thread is interrupted meanwhile, the verdict says what became of the deployment, and the thread's
     * interrupt status is set when this returns.
     *
     * @throws io.github.codesuite.problem.ProblemsException if the request cannot be meant
     * @throws io.github.codesuite.failure.StageFailure if we could not ask
     */
    public DeployVerdict run(DeployRequest request) {
        Problems problems = new Problems();
        check(request, problems);
        problems.throwIfAny();
        return new OneDeploy(cloud, ticker, narration, results, random, servers(request)).run();
    }

    private static DeployRequest.Servers servers(DeployRequest request) {
        return (DeployRequest.Servers) request;
    }
}
