package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.codebuild.state.BuildSettings;
import io.github.codesuite.local.codebuild.state.PhaseRecord;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildArtifacts;
import software.amazon.awssdk.services.codebuild.model.BuildPhase;
import software.amazon.awssdk.services.codebuild.model.CloudWatchLogsConfig;
import software.amazon.awssdk.services.codebuild.model.ExportedEnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.LogsConfigStatusType;
import software.amazon.awssdk.services.codebuild.model.LogsLocation;
import software.amazon.awssdk.services.codebuild.model.PhaseContext;

/** Builds as AWS describes them. */
final class BuildReplies {

    private BuildReplies() {}

    static Build build(BuildRecord build) {
        BuildSettings settings = build.settings();
        BuildProgress progress = build.progress();
        Build.Builder builder = Build.builder()
                .id(build.id())
                .arn(Arns.build(build.id()))
                .buildNumber(build.number())
                .startTime(build.started())
                .currentPhase(progress.current().type())
                .buildStatus(progress.status())
                .buildComplete(!build.isInProgress())
                .projectName(build.project())
                .phases(progress.phases().stream().map(BuildReplies::phase).toList())
                .source(ProjectReplies.source(settings.source()))
                .artifacts(artifacts(build))
                .cache(ProjectReplies.noCache())
                .environment(ProjectReplies.environment(settings.environment()))
                .serviceRole(settings.serviceRole())
                .logs(logs(build))
                .timeoutInMinutes(settings.timeoutMinutes())
                .queuedTimeoutInMinutes(settings.queuedTimeoutMinutes())
                .initiator(build.initiator())
                .exportedEnvironmentVariables(exported(progress))
                .reportArns(progress.reportArns());
        progress.ended().ifPresent(builder::endTime);
        return builder.build();
    }

    private static BuildPhase phase(PhaseRecord phase) {
        BuildPhase.Builder builder =
                BuildPhase.builder().phaseType(phase.type()).startTime(phase.started());
        phase.status().ifPresent(builder::phaseStatus);
        phase.ended()
                .ifPresent(end -> builder.endTime(end)
                        .durationInSeconds(
                                Duration.between(phase.started(), end).toSeconds()));
        phase.context()
                .ifPresent(context -> builder.contexts(PhaseContext.builder()
                        .statusCode(context.statusCode())
                        .message(context.message())
                        .build()));
        return builder.build();
    }

    private static BuildArtifacts artifacts(BuildRecord build) {
        BuildArtifacts.Builder builder = BuildArtifacts.builder();
        build.progress()
                .artifactLocation()
                .ifPresent(location -> builder.location(location)
                        .overrideArtifactName(build.settings().artifacts().overrideName()));
        build.progress().artifactSha256().ifPresent(builder::sha256sum);
        return builder.build();
    }

    /** The stream is there when PROVISIONING has ended, as on AWS; before, only that there will be one. */
    private static LogsLocation logs(BuildRecord build) {
        LogsLocation.Builder builder = LogsLocation.builder()
                .cloudWatchLogs(CloudWatchLogsConfig.builder()
                        .status(LogsConfigStatusType.ENABLED)
                        .build());
        boolean provisioned = build.progress().phases().stream()
                .anyMatch(phase ->
                        phase.type().equals("PROVISIONING") && phase.ended().isPresent());
        if (provisioned) {
            builder.groupName(build.logGroup())
                    .streamName(build.uuid())
                    .cloudWatchLogsArn(Arns.logStream(build.logGroup(), build.uuid()))
                    .deepLink("local:" + build.logGroup() + "/" + build.uuid());
        }
        return builder.build();
    }

    private static List<ExportedEnvironmentVariable> exported(BuildProgress progress) {
        return progress.exported().entrySet().stream()
                .map(variable -> ExportedEnvironmentVariable.builder()
                        .name(variable.getKey())
                        .value(variable.getValue())
                        .build())
                .toList();
    }
}
