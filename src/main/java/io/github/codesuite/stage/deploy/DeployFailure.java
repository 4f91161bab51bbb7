package io.github.codesuite.stage.deploy;

import io.github.codesuite.follow.DeploymentOutcome;
import io.github.codesuite.follow.DeploymentState;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.results.StageError;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.ErrorInformation;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.codedeploy.model.RollbackInfo;
import software.amazon.awssdk.services.codedeploy.model.S3Location;

/** Words what went wrong in a deployment, and what became of its rollback: a rolled-back deployment is a failed one. */
final class DeployFailure {

    private final DeploymentState deployment;
    private final Optional<DeploymentState> rollback;
    private final Optional<FailedEvent> event;

    private DeployFailure(DeploymentState deployment, Optional<DeploymentState> rollback) {
        this.deployment = deployment;
        this.rollback = rollback;
        this.event = FailedEvent.first(deployment);
    }

    static DeployFailure of(DeploymentOutcome outcome) {
        return new DeployFailure(outcome.deployment(), outcome.rollback());
    }

    /** {@code Failed at ApplicationStart of orders-1 (rolled back by d-2)}. */
    String summary() {
        String where = event.map(failed -> " at " + failed.step()).orElse("");
        return deployment.info().statusAsString()
                + where
                + rollback.map(DeployFailure::words).orElse("");
    }

    StageError error(ScriptsLog scripts, NextCommands next) {
        return new StageError(
                message() + DeployHints.of(error()).map(hint -> "\n" + hint).orElse(""),
                event.map(FailedEvent::step).orElse(""),
                event.map(FailedEvent::lastLines).orElse(List.of()),
                event.map(failed -> scripts.of(deployment.info(), failed.target()))
                        .orElse(""),
                next.again());
    }

    private String message() {
        String words = error().map(error -> error.codeAsString() + ": " + error.message())
                .orElse("the deployment ended as " + deployment.info().statusAsString());
        String script = event.map(FailedEvent::diagnostics)
                .filter(text -> !text.isBlank())
                .map(text -> "; " + text)
                .orElse("");
        return words + script + rollbackMessage();
    }

    private String rollbackMessage() {
        if (rollback.isPresent()) {
            return rollback.filter(DeployFailure::isSucceeded)
                    .flatMap(DeployFailure::revision)
                    .map(revision -> "; running is " + revision)
                    .orElse("");
        }
        return Optional.ofNullable(deployment.info().rollbackInfo())
                .map(RollbackInfo::rollbackMessage)
                .map(text -> "; rollback: " + text)
                .orElse("");
    }

    private Optional<ErrorInformation> error() {
        return Optional.ofNullable(deployment.info().errorInformation());
    }

    private static String words(DeploymentState rollback) {
        DeploymentInfo info = rollback.info();
        return isSucceeded(rollback)
                ? " (rolled back by " + info.deploymentId() + ")"
                : " (rollback " + info.deploymentId() + " ended as " + info.statusAsString() + ")";
    }

    private static boolean isSucceeded(DeploymentState state) {
        return state.info().status() == DeploymentStatus.SUCCEEDED;
    }

    private static Optional<String> revision(DeploymentState state) {
        return Optional.ofNullable(state.info().revision())
                .map(RevisionLocation::s3Location)
                .map(DeployFailure::words);
    }

    private static String words(S3Location place) {
        return "s3://" + place.bucket() + "/" + place.key();
    }
}
