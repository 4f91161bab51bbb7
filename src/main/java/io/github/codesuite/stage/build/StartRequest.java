package io.github.codesuite.stage.build;

import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.stage.build.BuildRequest.Buildspec;
import io.github.codesuite.stage.build.BuildRequest.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariableType;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;

/** Words a {@link BuildRequest} as CodeBuild's {@code StartBuild}; sets what was asked for and nothing else. */
final class StartRequest {

    private StartRequest() {}

    static StartBuildRequest of(BuildRequest request, Optional<StoredFile> source, String token) {
        StartBuildRequest.Builder start =
                StartBuildRequest.builder().projectName(request.project()).idempotencyToken(token);
        source.ifPresent(stored -> uploaded(stored, start));
        if (request.source() instanceof Source.Commit commit) {
            start.sourceVersion(commit.id());
        }
        request.buildspec().map(StartRequest::text).ifPresent(start::buildspecOverride);
        request.image().ifPresent(start::imageOverride);
        request.computeType().ifPresent(start::computeTypeOverride);
        request.environmentType().ifPresent(start::environmentTypeOverride);
        if (!request.environmentVariables().isEmpty()) {
            start.environmentVariablesOverride(variables(request.environmentVariables()));
        }
        return start.build();
    }

    private static void uploaded(StoredFile stored, StartBuildRequest.Builder start) {
        start.sourceTypeOverride(SourceType.S3).sourceLocationOverride(stored.path());
        stored.version().ifPresent(start::sourceVersion);
    }

    private static String text(Buildspec buildspec) {
        return buildspec instanceof Buildspec.Inline inline ? inline.yaml() : ((Buildspec.InSource) buildspec).path();
    }

    private static List<EnvironmentVariable> variables(Map<String, String> variables) {
        return variables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> EnvironmentVariable.builder()
                        .name(entry.getKey())
                        .value(entry.getValue())
                        .type(EnvironmentVariableType.PLAINTEXT)
                        .build())
                .toList();
    }
}
