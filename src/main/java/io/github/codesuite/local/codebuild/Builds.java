package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.run.BuildHost;
import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.ArtifactKey;
import io.github.codesuite.local.codebuild.state.BuildProgress;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.codebuild.state.BuildSettings;
import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.local.codebuild.state.ProjectRecord;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.poll.Ticker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.RetryBuildRequest;
import software.amazon.awssdk.services.codebuild.model.RetryBuildResponse;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StartBuildResponse;
import software.amazon.awssdk.services.codebuild.model.StopBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StopBuildResponse;

/** The operations that start and stop builds. */
final class Builds {

    private static final String INITIATOR = "local";

    private final CodeBuildState state;
    private final Projects projects;
    private final Tokens tokens;
    private final BuildHost host;
    private final Ticker ticker;

    Builds(CodeBuildState state, Projects projects, BuildHost host, Ticker ticker) {
        this.state = state;
        this.projects = projects;
        this.tokens = new Tokens(state.tokens(), ticker);
        this.host = host;
        this.ticker = ticker;
    }

    StartBuildResponse start(StartBuildRequest request) {
        String name = Arns.plain(Given.required(request.projectName(), "projectName"));
        ProjectRecord project = projects.require(name);
        BuildSettings settings = Overrides.applied(project.settings(), request);
        String parameters = request.toBuilder().idempotencyToken(null).build().toString();
        String id = tokens.once(Given.optional(request.idempotencyToken()), parameters, () -> started(name, settings));
        return StartBuildResponse.builder().build(reply(id)).build();
    }

    RetryBuildResponse retry(RetryBuildRequest request) {
        BuildRecord build = require(Given.required(request.id(), "id"));
        String parameters = "retry of " + build.id();
        String id = tokens.once(
                Given.optional(request.idempotencyToken()),
                parameters,
                () -> started(build.project(), build.settings()));
        return RetryBuildResponse.builder().build(reply(id)).build();
    }

    /** Stopping what has ended changes nothing; where another process runs the build, the wish stands in the record. */
    StopBuildResponse stop(StopBuildRequest request) {
        BuildRecord build = require(Given.required(request.id(), "id"));
        if (build.isInProgress() && !host.stop(build.id())) {
            state.builds().update(build.id(), found -> found.stopping(found.isInProgress()));
        }
        return StopBuildResponse.builder().build(reply(build.id())).build();
    }

    private String started(String project, BuildSettings settings) {
        long number = projects.countBuild(project).builds();
        String uuid = UUID.randomUUID().toString();
        Instant now = ticker.now();
        BuildRecord build = new BuildRecord(
                project + ":" + uuid,
                number,
                project,
                INITIATOR,
                settings,
                now,
                BuildProgress.submitted(now, artifactLocation(project, uuid, settings)),
                ProcessRecord.ofThisProcess());
        state.builds().write(build.id(), build);
        host.start(build);
        return build.id();
    }

    private static Optional<String> artifactLocation(String project, String uuid, BuildSettings settings) {
        return Optional.of(settings.artifacts())
                .filter(artifacts -> artifacts.isS3())
                .map(artifacts -> ArtifactKey.of(artifacts, project, uuid, Optional.empty(), Optional.empty())
                        .arn());
    }

    private Build reply(String id) {
        return BuildReplies.build(require(id));
    }

    private BuildRecord require(String idOrArn) {
        String id = Arns.plain(idOrArn);
        return host.find(id).orElseThrow(() -> CodeBuildFaults.notFound("Build cannot be found: " + Arns.build(id)));
    }
}
