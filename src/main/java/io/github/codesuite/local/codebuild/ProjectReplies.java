package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.ArtifactSettings;
import io.github.codesuite.local.codebuild.state.EnvironmentSettings;
import io.github.codesuite.local.codebuild.state.ProjectRecord;
import io.github.codesuite.local.codebuild.state.SourceSettings;
import java.util.List;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariableType;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codebuild.model.ProjectArtifacts;
import software.amazon.awssdk.services.codebuild.model.ProjectCache;
import software.amazon.awssdk.services.codebuild.model.ProjectEnvironment;
import software.amazon.awssdk.services.codebuild.model.ProjectSource;
import software.amazon.awssdk.services.codebuild.model.Tag;

/** Projects as AWS describes them. */
final class ProjectReplies {

    private ProjectReplies() {}

    static Project project(ProjectRecord project) {
        List<Tag> tags = project.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        Project.Builder builder = Project.builder()
                .name(project.name())
                .arn(Arns.project(project.name()))
                .source(source(project.settings().source()))
                .artifacts(artifacts(project.settings().artifacts(), project.name()))
                .environment(environment(project.settings().environment()))
                .cache(noCache())
                .serviceRole(project.settings().serviceRole())
                .timeoutInMinutes(project.settings().timeoutMinutes())
                .queuedTimeoutInMinutes(project.settings().queuedTimeoutMinutes())
                .tags(tags)
                .created(project.created())
                .lastModified(project.modified());
        project.description().ifPresent(builder::description);
        return builder.build();
    }

    static ProjectSource source(SourceSettings source) {
        ProjectSource.Builder builder = ProjectSource.builder().type(source.type());
        source.location().ifPresent(builder::location);
        source.buildspec().ifPresent(builder::buildspec);
        return builder.build();
    }

    static ProjectEnvironment environment(EnvironmentSettings environment) {
        List<EnvironmentVariable> variables = environment.variables().stream()
                .map(variable -> EnvironmentVariable.builder()
                        .name(variable.name())
                        .value(variable.value())
                        .type(EnvironmentVariableType.PLAINTEXT)
                        .build())
                .toList();
        return ProjectEnvironment.builder()
                .type(environment.type())
                .image(environment.image())
                .computeType(environment.computeType())
                .privilegedMode(environment.privileged())
                .environmentVariables(variables)
                .build();
    }

    static ProjectCache noCache() {
        return ProjectCache.builder().type("NO_CACHE").build();
    }

    private static ProjectArtifacts artifacts(ArtifactSettings artifacts, String project) {
        ProjectArtifacts.Builder builder = ProjectArtifacts.builder().type(artifacts.type());
        if (!artifacts.isS3()) {
            return builder.build();
        }
        artifacts.location().ifPresent(builder::location);
        artifacts.path().ifPresent(builder::path);
        return builder.name(artifacts.name().orElse(project))
                .namespaceType(artifacts.namespace().orElse("NONE"))
                .packaging(artifacts.packaging().orElse("NONE"))
                .overrideArtifactName(artifacts.overrideName())
                .build();
    }
}
