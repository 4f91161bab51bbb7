package io.github.codesuite.stage.deploy;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;

/** Revision to S3, CreateDeployment, lifecycle events live, verdict. Creates at most one deployment for each run. */
public final class DeployStage {

    private final Cloud cloud;
    private final Ticker ticker;
    private final DeployNarration narration;
    private final Results results;
    private final RandomGenerator random;
    private final NextCommands next;

    /** A stage whose messages name the goals of the project. */
    public DeployStage(Cloud cloud, Ticker ticker, DeployNarration narration, Results results) {
        this(cloud, ticker, narration, results, NextCommands.ofTheProject());
    }

    /** @param next words the commands that go on with a deployment */
    public DeployStage(Cloud cloud, Ticker ticker, DeployNarration narration, Results results, NextCommands next) {
        this(cloud, ticker, narration, results, new Random(), next);
    }

    DeployStage(Cloud cloud, Ticker ticker, DeployNarration narration, Results results, RandomGenerator random) {
        this(cloud, ticker, narration, results, random, NextCommands.ofTheProject());
    }

    private DeployStage(
            Cloud cloud,
            Ticker ticker,
            DeployNarration narration,
            Results results,
            RandomGenerator random,
            NextCommands next) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.narration = narration;
        this.results = results;
        this.random = random;
        this.next = next;
    }

    /** Checks the request; calls nothing, and does not look for the bundle, which may not be made yet. */
    public static void check(DeployRequest request, Problems problems) {
        DeployCheck.check(request, problems);
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
        DeployRequest.Servers servers = servers(request);
        DeployEndings endings = endings(servers.module());
        FollowedDeployment followed = followed(endings, servers.following(), servers.autoRollback());
        return new OneDeploy(cloud, ticker, narration, random, next, endings, followed, servers).run();
    }

    /**
     * Follows a deployment that was created before, with all its events, to the same verdict; one that has ended is told as it
     * ended.
     *
     * @throws io.github.codesuite.failure.StageFailure if we could not ask, or there is no such deployment
     */
    public DeployVerdict resume(ResumeRequest request) {
        DeploymentInfo found = found(request.id());
        narration.resumed(found.deploymentId(), found.applicationName(), found.deploymentGroupName());
        return followed(endings(request.module()), request.following(), Optional.empty())
                .follow(
                        found.deploymentId(),
                        false,
                        Deadline.in(request.following().timeout(), ticker));
    }

    private DeployEndings endings(String module) {
        return new DeployEndings(module, next, new ScriptsLog(cloud.codeDeploy()), ticker, narration, results);
    }

    private FollowedDeployment followed(DeployEndings endings, Following following, Optional<Boolean> autoRollback) {
        DeployView view = new DeployView(narration, results);
        return new FollowedDeployment(cloud, ticker, random, narration, view, endings, following, autoRollback);
    }

    private DeploymentInfo found(String id) {
        try {
            return cloud.codeDeploy().getDeployment(get -> get.deploymentId(id)).deploymentInfo();
        } catch (SdkException failure) {
            throw AwsFailures.translate("Resuming deployment " + id, "codesuite.id", failure);
        }
    }

    private static DeployRequest.Servers servers(DeployRequest request) {
        return (DeployRequest.Servers) request;
    }
}
