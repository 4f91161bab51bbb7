package io.github.codesuite.stage.deploy;

import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.DeploymentOutcome;
import io.github.codesuite.follow.DeploymentState;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.results.StageResult.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;

/** The ways in which a deployment can end, each worded, written to the results and told as the last line. */
final class DeployEndings {

    private final String module;
    private final NextCommands next;
    private final ScriptsLog scripts;
    private final DeployNarration narration;
    private final Results results;
    private final Deadline begin;

    DeployEndings(
            String module,
            NextCommands next,
            ScriptsLog scripts,
            Ticker ticker,
            DeployNarration narration,
            Results results) {
        this.module = module;
        this.next = next;
        this.scripts = scripts;
        this.narration = narration;
        this.results = results;
        this.begin = Deadline.in(Duration.ZERO, ticker);
    }

    DeployVerdict started(String id) {
        narration.notFollowed(next.resume(id));
        return told(DeployVerdict.Started::new, result(Status.STARTED, id, "created, not followed", Optional.empty()));
    }

    DeployVerdict notCreated() {
        String summary = "interrupted before CodeDeploy had confirmed a deployment";
        return notDeployed(summary, next.status());
    }

    DeployVerdict superseded(String byId) {
        String summary = "superseded by " + byId + ", which was started later; nothing was deployed";
        return notDeployed(summary, next.resume(byId));
    }

    DeployVerdict ended(String id, DeploymentOutcome outcome) {
        DeploymentStatus status = outcome.deployment().info().status();
        tellInstances(outcome);
        if (status == DeploymentStatus.SUCCEEDED) {
            return told(DeployVerdict.Succeeded::new, result(Status.SUCCEEDED, id, "Succeeded", Optional.empty()));
        }
        boolean isStopped = status == DeploymentStatus.STOPPED;
        DeployFailure failure = DeployFailure.of(outcome);
        return told(
                isStopped ? DeployVerdict.Stopped::new : DeployVerdict.Failed::new,
                result(
                        isStopped ? Status.STOPPED : Status.FAILED,
                        id,
                        failure.summary(),
                        Optional.of(failure.error(scripts, next))));
    }

    DeployVerdict stopped(String id, DeploymentOutcome outcome) {
        if (outcome instanceof DeploymentOutcome.Ended) {
            DeployFailure failure = DeployFailure.of(outcome);
            String summary = "interrupted; the deployment ended as " + failure.summary();
            tellInstances(outcome);
            StageError error = failure.error(scripts, next);
            return told(DeployVerdict.Stopped::new, result(Status.STOPPED, id, summary, Optional.of(error)));
        }
        String summary = "interrupted; the deployment was told to stop, its end was not seen";
        StageError error = new StageError(summary, "", List.of(), "", next.resume(running(id, outcome)));
        return told(DeployVerdict.Stopped::new, result(Status.STOPPED, id, summary, Optional.of(error)));
    }

    DeployVerdict notStopped(String id, DeploymentOutcome outcome, StageFailure failure) {
        return stillRunning(
                id,
                "interrupted; the deployment could not be stopped and still runs",
                String.valueOf(failure.getMessage()),
                next.stop(running(id, outcome)));
    }

    DeployVerdict detached(String id, DeploymentOutcome outcome) {
        String summary = "interrupted; " + what(outcome) + " still runs";
        return stillRunning(id, summary, summary, next.resume(running(id, outcome)));
    }

    DeployVerdict timedOut(String id, DeploymentOutcome outcome) {
        String summary = "timed out, " + what(outcome) + " still running";
        return stillRunning(id, summary, summary, next.resume(running(id, outcome)));
    }

    /** The deployment could not be followed any further. */
    StageFailure lost(String id, SdkException failure) {
        return AwsFailures.translate(
                "Following deployment " + id + " (it goes on; go on with `" + next.resume(id) + "`)", "", failure);
    }

    private DeployVerdict notDeployed(String summary, String command) {
        StageError error = new StageError(summary, "CreateDeployment", List.of(), "", command);
        return told(DeployVerdict.Stopped::new, result(Status.STOPPED, "", summary, Optional.of(error)));
    }

    /** Never a result that lets later stages go on: what was asked for is not there yet. */
    private DeployVerdict stillRunning(String id, String summary, String message, String command) {
        StageError error = new StageError(message, "", List.of(), "", command);
        return told(DeployVerdict.StillRunning::new, result(Status.TIMED_OUT, id, summary, Optional.of(error)));
    }

    private void tellInstances(DeploymentOutcome outcome) {
        List<InstanceEnd> instances = InstanceEnd.of(outcome.deployment(), outcome.rollback());
        if (!instances.isEmpty()) {
            narration.instances(instances);
        }
    }

    private static String what(DeploymentOutcome outcome) {
        return outcome.rollback()
                .map(rollback -> "its rollback " + rollback.info().deploymentId())
                .orElse("the deployment");
    }

    private static String running(String id, DeploymentOutcome outcome) {
        return outcome.rollback()
                .map(DeploymentState::info)
                .map(info -> info.deploymentId())
                .orElse(id);
    }

    private StageResult result(Status status, String id, String summary, Optional<StageError> error) {
        return new StageResult("deploy", module, status, id, summary, begin.elapsed(), error);
    }

    private DeployVerdict told(Function<StageResult, DeployVerdict> verdict, StageResult result) {
        results.add(result);
        narration.ended(result);
        return verdict.apply(result);
    }
}
