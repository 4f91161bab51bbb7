package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.BuildSettings;
import io.github.codesuite.local.codebuild.state.EnvironmentSettings;
import io.github.codesuite.local.codebuild.state.SourceSettings;
import io.github.codesuite.local.codebuild.state.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;

/** A project's settings with what a StartBuild request says otherwise, for this build only. */
final class Overrides {

    private Overrides() {}

    static BuildSettings applied(BuildSettings project, StartBuildRequest request) {
        return new BuildSettings(
                source(project.source(), request),
                Optional.ofNullable(request.artifactsOverride())
                        .map(SettingsReader::artifacts)
                        .orElse(project.artifacts()),
                environment(project.environment(), request),
                project.serviceRole(),
                ProjectReader.timeout(request.timeoutInMinutesOverride(), project.timeoutMinutes()),
                ProjectReader.queuedTimeout(request.queuedTimeoutInMinutesOverride(), project.queuedTimeoutMinutes()));
    }

    private static SourceSettings source(SourceSettings project, StartBuildRequest request) {
        return SettingsReader.checked(new SourceSettings(
                Given.optional(request.sourceTypeOverrideAsString())
                        .map(SettingsReader::sourceType)
                        .orElse(project.type()),
                Given.optional(request.sourceLocationOverride()).or(project::location),
                Given.optional(request.buildspecOverride()).or(project::buildspec)));
    }

    private static EnvironmentSettings environment(EnvironmentSettings project, StartBuildRequest request) {
        return new EnvironmentSettings(
                Given.optional(request.environmentTypeOverrideAsString()).orElse(project.type()),
                Given.optional(request.imageOverride()).orElse(project.image()),
                Given.optional(request.computeTypeOverrideAsString()).orElse(project.computeType()),
                Optional.ofNullable(request.privilegedModeOverride()).orElse(project.privileged()),
                variables(project.variables(), SettingsReader.variables(request.environmentVariablesOverride())));
    }

    private static List<Variable> variables(List<Variable> project, List<Variable> overrides) {
        Map<String, Variable> byName = new LinkedHashMap<>();
        project.forEach(variable -> byName.put(variable.name(), variable));
        overrides.forEach(variable -> byName.put(variable.name(), variable));
        return List.copyOf(byName.values());
    }
}
