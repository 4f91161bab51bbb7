package io.github.codesuite.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.console.RecordedConsole;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Failures;
import io.github.codesuite.follow.FakeTicker;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.follow.ScriptedCloud;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.build.BuildStage;
import io.github.codesuite.stage.build.BuildVerdict;
import io.github.codesuite.stage.build.PlainBuildNarration;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.deploy.DeployStage;
import io.github.codesuite.stage.deploy.DeployVerdict;
import io.github.codesuite.stage.deploy.PlainDeployNarration;
import io.github.codesuite.wire.WiredCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StartBuildResponse;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationResponse;
import software.amazon.awssdk.services.codedeploy.model.GetDeploymentGroupResponse;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What the real clients send again by themselves, and what they never do. */
@Timeout(120)
class RetriesTest {

    @TempDir
    private Path folder;

    private final RecordedConsole console = new RecordedConsole();
    private final ScriptedCloud cloud = new ScriptedCloud();

    @Test
    void aBuildIsFollowedThroughLostAndFailedAnswersThatNobodyIsTold() {
        cloud.codeBuild
                .projects
                .fail(Failures.noAnswer())
                .fail(Failures.unavailable())
                .answer(BatchGetProjectsResponse.builder()
                        .projects(Project.builder().name("orders").build())
                        .build());
        cloud.codeBuild
                .start
                .fail(Failures.noAnswer())
                .answer(StartBuildResponse.builder()
                        .build(build("IN_PROGRESS", false))
                        .build());
        cloud.codeBuild.builds.fail(Failures.unavailable()).fail(Failures.noAnswer());
        cloud.codeBuild.then(build("SUCCEEDED", true));
        cloud.logs.events.fail(Failures.unavailable());
        cloud.logs.page("t0", "built").page("t0");

        assertThat(build()).isInstanceOf(BuildVerdict.Succeeded.class);
        assertThat(console.lines())
                .contains("I [build] | built")
                .noneMatch(line -> line.contains("again") || line.contains("trouble"));
        assertThat(cloud.codeBuild.start.requests())
                .hasSize(2)
                .extracting(StartBuildRequest::idempotencyToken)
                .doesNotContainNull()
                .containsOnly(cloud.codeBuild.start.requests().get(0).idempotencyToken());
    }

    @Test
    void aDeploymentIsNeverCreatedTwice() throws IOException {
        cloud.codeDeploy.application.answer(GetApplicationResponse.builder().build());
        cloud.codeDeploy.group.answer(GetDeploymentGroupResponse.builder()
                .deploymentGroupInfo(info -> info.computePlatform("Server"))
                .build());
        cloud.s3.head.answer(HeadObjectResponse.builder().contentLength(10L).build());
        cloud.codeDeploy.create.fail(Failures.noAnswer());
        cloud.codeDeploy.list.answer(
                ListDeploymentsResponse.builder().deployments("d-9").build());
        cloud.codeDeploy.then(DeploymentInfo.builder().deploymentId("d-9").description("by someone else"));

        assertThatThrownBy(this::deploy)
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("CodeDeploy may have taken it all the same");
        assertThat(cloud.codeDeploy.create.requests()).hasSize(1);
    }

    private BuildVerdict build() {
        BuildRequest request = new BuildRequest(
                "orders",
                "orders",
                new BuildRequest.Source.Project(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                following());
        try (WiredCloud wired = WiredCloud.retrying(cloud)) {
            return new BuildStage(wired, new FakeTicker(), new PlainBuildNarration(console), results()).run(request);
        }
    }

    private DeployVerdict deploy() throws IOException {
        DeployRequest request = new DeployRequest.Servers(
                "orders",
                "orders",
                "production",
                Optional.empty(),
                "orders 1.0",
                Files.writeString(folder.resolve("orders.zip"), "a revision"),
                "b",
                "rev",
                Optional.empty(),
                Optional.empty(),
                DeployRequest.OnActive.WAIT,
                following());
        try (WiredCloud wired = WiredCloud.retrying(cloud)) {
            return new DeployStage(wired, new FakeTicker(), new PlainDeployNarration(console), results()).run(request);
        }
    }

    private Results results() {
        return new Results(folder.resolve("out"), "run-1", new ReentrantLock());
    }

    private static Build build(String status, boolean isComplete) {
        return Build.builder()
                .id("orders:1")
                .arn("arn:1")
                .buildStatus(status)
                .buildComplete(isComplete)
                .logs(logs -> logs.groupName("g").streamName("s"))
                .build();
    }

    private static Following following() {
        return new Following(true, Duration.ofHours(1), Optional.empty(), OnInterrupt.STOP);
    }
}
