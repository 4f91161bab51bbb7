package io.github.codesuite.stage.build;

import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codebuild.model.ProjectArtifacts;

/** What CodeBuild says about the project before anything is sent: that it is there, and stores artifacts where some are wanted. */
final class ProjectCheck {

    private final CodeBuildClient codeBuild;

    ProjectCheck(CodeBuildClient codeBuild) {
        this.codeBuild = codeBuild;
    }

    void check(BuildRequest request) {
        Project project = project(request.project());
        if (request.artifactsDirectory().isPresent() && hasNoArtifacts(project)) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Looking at project " + request.project(),
                    "it stores no artifacts, so that there would be nothing to unpack",
                    "<codeBuild><artifactsDirectory>",
                    "give the project S3 artifacts packaged as ZIP, or leave artifactsDirectory out");
        }
    }

    private Project project(String name) {
        String attempted = "Looking for project " + name;
        try {
            return codeBuild.batchGetProjects(request -> request.names(name)).projects().stream()
                    .findFirst()
                    .orElseThrow(() -> new StageFailure(
                            StageFailure.Kind.COULD_NOT_ASK,
                            attempted,
                            "there is no such project in this account and region",
                            "<codeBuild><project>, codesuite.codeBuild.project",
                            "aws codebuild list-projects"));
        } catch (SdkException failure) {
            throw AwsFailures.translate(attempted, "", failure);
        }
    }

    private static boolean hasNoArtifacts(Project project) {
        return Optional.ofNullable(project.artifacts())
                .map(ProjectArtifacts::type)
                .filter(type -> type != ArtifactsType.NO_ARTIFACTS)
                .isEmpty();
    }
}
