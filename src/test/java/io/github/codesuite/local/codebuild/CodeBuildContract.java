package io.github.codesuite.local.codebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.CreateProjectRequest;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.InvalidInputException;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codebuild.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.codebuild.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.codebuild.model.Tag;

/**
 * What CodeBuild answers, wherever it runs. Sources: the
 * <a href="https://docs.aws.amazon.com/codebuild/latest/APIReference/Welcome.html">API reference</a> (names, limits,
 * exceptions) and the <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/welcome.html">user guide</a>.
 */
abstract class CodeBuildContract {

    private static final String QUICK = "version: 0.2\nphases:\n  build:\n    commands: [echo built]\n";

    private final String project = "contract-" + UUID.randomUUID();

    /** The service under test. */
    abstract CodeBuildClient codeBuild();

    /** Waits until a build has ended. */
    abstract Build ended(String id);

    @BeforeEach
    void aProject() {
        codeBuild().createProject(projectNamed(project).build());
    }

    @Test
    void aProjectIsToldAsItWasMade() {
        Project found = codeBuild()
                .batchGetProjects(get -> get.names(project))
                .projects()
                .get(0);

        assertThat(found.name()).isEqualTo(project);
        assertThat(found.arn()).matches("arn:aws:codebuild:[^:]+:\\d{12}:project/" + project);
        assertThat(found.timeoutInMinutes()).isEqualTo(60);
        assertThat(found.queuedTimeoutInMinutes()).isEqualTo(480);
        assertThat(found.source().typeAsString()).isEqualTo("NO_SOURCE");
        assertThat(found.source().buildspec()).isEqualTo(QUICK);
        assertThat(found.environment().image()).isEqualTo("aws/codebuild/standard:7.0");
        assertThat(found.tags())
                .containsExactly(Tag.builder().key("team").value("a").build());
    }

    @Test
    void aNameIsTakenOnce() {
        assertThatExceptionOfType(ResourceAlreadyExistsException.class)
                .isThrownBy(
                        () -> codeBuild().createProject(projectNamed(project).build()))
                .satisfies(taken -> assertThat(taken.statusCode()).isEqualTo(400));
    }

    @Test
    void aProjectNeedsSourceArtifactsEnvironmentAndRole() {
        List<Consumer<CreateProjectRequest.Builder>> missing = List.of(
                create -> create.source((software.amazon.awssdk.services.codebuild.model.ProjectSource) null),
                create -> create.artifacts((software.amazon.awssdk.services.codebuild.model.ProjectArtifacts) null),
                create -> create.environment((software.amazon.awssdk.services.codebuild.model.ProjectEnvironment) null),
                create -> create.serviceRole(null));

        assertThat(missing)
                .allSatisfy(without -> assertThatExceptionOfType(InvalidInputException.class)
                        .isThrownBy(() -> codeBuild()
                                .createProject(projectNamed("other")
                                        .applyMutation(without)
                                        .build())));
    }

    @Test
    void anUpdateChangesWhatItSays() {
        codeBuild()
                .updateProject(update -> update.name(project).description("new").timeoutInMinutes(7));

        Project found = codeBuild()
                .batchGetProjects(get -> get.names(project))
                .projects()
                .get(0);
        assertThat(found.description()).isEqualTo("new");
        assertThat(found.timeoutInMinutes()).isEqualTo(7);
        assertThat(found.source().buildspec()).isEqualTo(QUICK);
        assertThat(found.lastModified()).isAfterOrEqualTo(found.created());
    }

    @Test
    void aDeletedProjectIsGoneAndDeletingItAgainIsFine() {
        codeBuild().deleteProject(delete -> delete.name(project));
        codeBuild().deleteProject(delete -> delete.name(project));

        assertThat(codeBuild().batchGetProjects(get -> get.names(project)).projectsNotFound())
                .containsExactly(project);
        assertThat(codeBuild().listProjectsPaginator().projects()).doesNotContain(project);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> codeBuild().startBuild(start -> start.projectName("no-such-project")))
                .withMessageContaining("no-such-project");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> codeBuild().updateProject(update -> update.name("no-such-project")));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> codeBuild().listBuildsForProject(list -> list.projectName("no-such-project")));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> codeBuild().stopBuild(stop -> stop.id(project + ":no-such-build")));
        assertThat(codeBuild().batchGetBuilds(get -> get.ids("x:y")).buildsNotFound())
                .containsExactly("x:y");
        assertThat(codeBuild()
                        .batchGetReports(
                                get -> get.reportArns("arn:aws:codebuild:local-1:000000000000:report/no-such-report:1"))
                        .reportsNotFound())
                .hasSize(1);
    }

    @Test
    void aBuildHasAnIdAnArnANumberAndTheProjectsSettings() {
        Build first = start(start -> {});
        Build second = start(start -> start.timeoutInMinutesOverride(9)
                .environmentVariablesOverride(
                        EnvironmentVariable.builder().name("A").value("").build()));

        assertThat(first.id()).matches(project + ":[0-9a-f-]{36}");
        assertThat(first.arn()).endsWith(":build/" + first.id());
        assertThat(first.buildStatus()).isEqualTo(StatusType.IN_PROGRESS);
        assertThat(first.projectName()).isEqualTo(project);
        assertThat(first.timeoutInMinutes()).isEqualTo(60);
        assertThat(second.timeoutInMinutes()).isEqualTo(9);
        assertThat(second.environment().environmentVariables().get(0).value()).isEmpty();
        assertThat(second.buildNumber()).isEqualTo(first.buildNumber() + 1);
        assertThat(ended(first.id()).buildStatus()).isEqualTo(StatusType.SUCCEEDED);
        assertThat(ended(second.arn()).id()).isEqualTo(second.id());
    }

    @Test
    void theSameTokenIsTheSameBuild() {
        Consumer<StartBuildRequest.Builder> request =
                start -> start.idempotencyToken("token-" + project).timeoutInMinutesOverride(5);
        Build first = start(request);

        assertThat(start(request).id()).isEqualTo(first.id());
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> start(request.andThen(start -> start.timeoutInMinutesOverride(6))));
        assertThat(codeBuild()
                        .listBuildsForProject(list -> list.projectName(project))
                        .ids())
                .containsExactly(first.id());
        ended(first.id());
    }

    @Test
    void buildsAreListedNewestFirst() {
        List<String> started = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            started.add(0, ended(start(start -> {}).id()).id());
        }

        assertThat(codeBuild()
                        .listBuildsForProjectPaginator(list -> list.projectName(project))
                        .ids())
                .containsExactlyElementsOf(started);
        assertThat(codeBuild()
                        .listBuildsForProject(list -> list.projectName(project).sortOrder("ASCENDING"))
                        .ids())
                .containsExactly(started.get(2), started.get(1), started.get(0));
        assertThat(codeBuild().listBuilds().ids()).containsSubsequence(started);
    }

    @Test
    void aBuildCanBeRetriedAndDeleted() {
        Build first = ended(start(start -> {}).id());
        Build again = ended(
                codeBuild().retryBuild(retry -> retry.id(first.id())).build().id());

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.buildNumber()).isEqualTo(first.buildNumber() + 1);
        assertThat(codeBuild()
                        .batchDeleteBuilds(delete -> delete.ids(first.id()))
                        .buildsDeleted())
                .containsExactly(first.arn());
        assertThat(codeBuild().batchGetBuilds(get -> get.ids(first.id())).builds())
                .isEmpty();
    }

    @Test
    void aBuildInProgressIsNotDeleted() {
        Build build = start(start -> start.buildspecOverride(
                "version: 0.2\nphases:\n  build:\n    commands: ['while true; do sleep 1; done']\n"));

        assertThat(codeBuild()
                        .batchDeleteBuilds(delete -> delete.ids(build.id()))
                        .buildsNotDeleted())
                .singleElement()
                .satisfies(kept -> assertThat(kept.id()).isEqualTo(build.id()));
        codeBuild().stopBuild(stop -> stop.id(build.id()));
        assertThat(ended(build.id()).buildStatus()).isEqualTo(StatusType.STOPPED);
    }

    @Test
    void limitsAreAws() {
        assertInvalid(start -> start.timeoutInMinutesOverride(4), "timeoutInMinutes");
        assertInvalid(start -> start.timeoutInMinutesOverride(2161), "timeoutInMinutes");
        assertInvalid(start -> start.queuedTimeoutInMinutesOverride(481), "queuedTimeoutInMinutes");
        assertInvalid(start -> start.sourceTypeOverride("S3"), "location");
        assertInvalid(start -> start.sourceTypeOverride("S3").sourceLocationOverride("bucket"), "bucket/key");
        assertInvalid(start -> start.sourceTypeOverride("NOWHERE"), "NOWHERE");
        assertInvalid(start -> start.artifactsOverride(artifacts -> artifacts.type("S3")), "location");
        assertInvalid(start -> start.buildspecOverride("file.yml"), "inline");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> codeBuild().batchGetBuilds(get -> get.ids(List.of())));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () -> codeBuild().batchGetBuilds(get -> get.ids(java.util.Collections.nCopies(101, "x:y"))));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> codeBuild().listBuilds(list -> list.nextToken("not one")));
    }

    private void assertInvalid(Consumer<StartBuildRequest.Builder> request, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> start(request))
                .withMessageContaining(message)
                .satisfies(invalid ->
                        assertThat(invalid.awsErrorDetails().errorCode()).isEqualTo("InvalidInputException"));
    }

    private Build start(Consumer<StartBuildRequest.Builder> request) {
        return codeBuild()
                .startBuild(start -> start.projectName(project).applyMutation(request))
                .build();
    }

    private static CreateProjectRequest.Builder projectNamed(String name) {
        return CreateProjectRequest.builder()
                .name(name)
                .source(source -> source.type("NO_SOURCE").buildspec(QUICK))
                .artifacts(artifacts -> artifacts.type("NO_ARTIFACTS"))
                .environment(environment -> environment
                        .type("LINUX_CONTAINER")
                        .image("aws/codebuild/standard:7.0")
                        .computeType("BUILD_GENERAL1_SMALL"))
                .serviceRole("arn:aws:iam::000000000000:role/build")
                .tags(Tag.builder().key("team").value("a").build());
    }
}
