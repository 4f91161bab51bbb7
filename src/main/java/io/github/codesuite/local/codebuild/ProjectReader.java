package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.ArtifactSettings;
import io.github.codesuite.local.codebuild.state.BuildSettings;
import io.github.codesuite.local.codebuild.state.EnvironmentSettings;
import io.github.codesuite.local.codebuild.state.ProjectRecord;
import io.github.codesuite.local.codebuild.state.SourceSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codebuild.model.CreateProjectRequest;
import software.amazon.awssdk.services.codebuild.model.Tag;
import software.amazon.awssdk.services.codebuild.model.UpdateProjectRequest;

/** Makes projects from requests, with AWS's limits and defaults. */
final class ProjectReader {

    static final int TIMEOUT = 60;
    static final int QUEUED_TIMEOUT = 480;

    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 2160;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9\\-_]{1,149}";

    private ProjectReader() {}

    static ProjectRecord created(CreateProjectRequest request, Instant now) {
        String name = Given.required(request.name(), "name");
        if (!name.matches(NAME)) {
            throw CodeBuildFaults.invalid("name must match " + NAME + ", not " + name);
        }
        BuildSettings settings = new BuildSettings(
                SettingsReader.source(Given.required(request.source(), "source")),
                SettingsReader.artifacts(Given.required(request.artifacts(), "artifacts")),
                SettingsReader.environment(Given.required(request.environment(), "environment")),
                Given.required(request.serviceRole(), "serviceRole"),
                timeout(request.timeoutInMinutes(), TIMEOUT),
                queuedTimeout(request.queuedTimeoutInMinutes(), QUEUED_TIMEOUT));
        Map<String, String> tags = tags(request.tags());
        return new ProjectRecord(name, Given.optional(request.description()), settings, tags, now, now, 0);
    }

    /** What a request does not say stays as it is. */
    static ProjectRecord updated(ProjectRecord project, UpdateProjectRequest request, Instant now) {
        BuildSettings old = project.settings();
        SourceSettings source = Optional.ofNullable(request.source())
                .map(SettingsReader::source)
                .orElse(old.source());
        ArtifactSettings artifacts = Optional.ofNullable(request.artifacts())
                .map(SettingsReader::artifacts)
                .orElse(old.artifacts());
        EnvironmentSettings environment = Optional.ofNullable(request.environment())
                .map(SettingsReader::environment)
                .orElse(old.environment());
        BuildSettings settings = new BuildSettings(
                source,
                artifacts,
                environment,
                Given.optional(request.serviceRole()).orElse(old.serviceRole()),
                timeout(request.timeoutInMinutes(), old.timeoutMinutes()),
                queuedTimeout(request.queuedTimeoutInMinutes(), old.queuedTimeoutMinutes()));
        return new ProjectRecord(
                project.name(),
                Given.optional(request.description()).or(project::description),
                settings,
                request.hasTags() ? tags(request.tags()) : project.tags(),
                project.created(),
                now,
                project.builds());
    }

    static int timeout(@Nullable Integer minutes, int byDefault) {
        return Given.within(minutes, byDefault, LEAST_MINUTES, MOST_MINUTES, "timeoutInMinutes");
    }

    static int queuedTimeout(@Nullable Integer minutes, int byDefault) {
        return Given.within(minutes, byDefault, LEAST_MINUTES, QUEUED_TIMEOUT, "queuedTimeoutInMinutes");
    }

    private static Map<String, String> tags(List<Tag> tags) {
        Map<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(
                Given.required(tag.key(), "tags.key"),
                Given.optional(tag.value()).orElse("")));
        return map;
    }
}
