package io.github.codesuite.stage.runs;

import io.github.codesuite.value.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;

/**
 * A build or a deployment, as its service tells it.
 *
 * @param subject the project, or the application
 * @param status in the service's words
 * @param isOver whether it has ended
 */
public record Run(
        Kind kind,
        String id,
        String subject,
        String status,
        boolean isOver,
        Optional<Instant> started,
        Optional<Instant> ended) {

    /** What runs. */
    public enum Kind {
        BUILD,
        DEPLOYMENT
    }

    private static final Set<DeploymentStatus> ENDS =
            Set.of(DeploymentStatus.SUCCEEDED, DeploymentStatus.FAILED, DeploymentStatus.STOPPED);

    static Run of(Build build) {
        boolean isOver = build.buildStatus() != StatusType.IN_PROGRESS;
        String phase = isOver
                ? ""
                : Optional.ofNullable(build.currentPhase())
                        .map(name -> " in " + name)
                        .orElse("");
        return new Run(
                Kind.BUILD,
                build.id(),
                build.projectName(),
                build.buildStatusAsString() + phase,
                isOver,
                Optional.ofNullable(build.startTime()),
                Optional.ofNullable(build.endTime()));
    }

    static Run of(DeploymentInfo deployment) {
        return new Run(
                Kind.DEPLOYMENT,
                deployment.deploymentId(),
                deployment.applicationName(),
                deployment.statusAsString(),
                ENDS.contains(deployment.status()),
                Optional.ofNullable(deployment.createTime()),
                Optional.ofNullable(deployment.completeTime()));
    }

    /** One line: {@code build orders:1 of orders: IN_PROGRESS in BUILD, for 2 min 03 s}. */
    public String line(Instant now) {
        return (kind == Kind.BUILD ? "build " : "deployment ") + id + " of " + subject + ": " + status + time(now);
    }

    private String time(Instant now) {
        if (started.isEmpty()) {
            return "";
        }
        Duration took = Duration.between(started.get(), ended.orElse(now));
        String words = Durations.words(took.isNegative() ? Duration.ZERO : took);
        return isOver ? ", took " + words + ended.map(end -> ", ended " + end).orElse("") : ", for " + words;
    }
}
