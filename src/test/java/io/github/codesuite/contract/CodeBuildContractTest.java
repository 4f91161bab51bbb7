package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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
import software.amazon.awssdk.services.codebuild.model.ProjectArtifacts;
import software.amazon.awssdk.services.codebuild.model.ProjectEnvironment;
import software.amazon.awssdk.services.codebuild.model.ProjectSource;
import software.amazon.awssdk.services.codebuild.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.codebuild.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.codebuild.model.Tag;

/**
 * CodeBuild, as its <a href="https://docs.aws.amazon.com/codebuild/latest/APIReference/Welcome.html">API reference</a> has it: names,
 * limits, exceptions; each test names the operations' pages. Makes projects with random names and at most three builds of a few
 * seconds in each, which need no source, and deletes the builds, their log groups {@code /aws/codebuild/<project>} and the projects.
 * Needs a role that CodeBuild may assume.
 */
class CodeBuildContractTest extends Contract {

    private static final String QUICK = "version: 0.2\nphases:\n  build:\n    commands: [echo built]\n";

    private final String project = randomName();

    CodeBuildContractTest(Ground ground) {
        super(ground);
    }

    @BeforeEach
    void aProject() {
        codeBuild().createProject(projectNamed(project).build());
        atEnd(() -> codeBuild().deleteProject(delete -> delete.name(project)));
        atEnd(ResourceNotFoundException.class, this::deleteBuilds);
        atEnd(
                software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException.class,
                () -> cloud().logs().deleteLogGroup(delete -> delete.logGroupName("/aws/codebuild/" + project)));
    }

    private CodeBuildClient codeBuild() {
        return cloud().codeBuild();
    }

    private void deleteBuilds() {
        List<String> ids = codeBuild()
                .listBuildsForProject(list -> list.projectName(project))
                .ids();
        if (!ids.isEmpty()) {
            codeBuild().batchDeleteBuilds(delete -> delete.ids(ids));
        }
    }

    private Build ended(String id) throws InterruptedException {
        return until(
                () -> codeBuild().batchGetBuilds(get -> get.ids(id)).builds().get(0), Build::buildComplete);
    }

    /**
     * {@code CreateProject}: the defaults of a <a
     * href="https://docs.aws.amazon.com/codebuild/latest/APIReference/API_Project.html">Project</a>.
     */
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

    /** The errors of {@code CreateProject}. */
    @Test
    void aNameIsTakenOnce() {
        assertRefused(
                ResourceAlreadyExistsException.class,
                () -> codeBuild().createProject(projectNamed(project).build()));
    }

    /** {@code CreateProject}: what is required. */
    @Test
    void aProjectNeedsSourceArtifactsEnvironmentAndRole() {
        List<Consumer<CreateProjectRequest.Builder>> missing = List.of(
                create -> create.source((ProjectSource) null),
                create -> create.artifacts((ProjectArtifacts) null),
                create -> create.environment((ProjectEnvironment) null),
                create -> create.serviceRole(null));

        assertThat(missing)
                .allSatisfy(without -> assertRefused(
                        InvalidInputException.class,
                        () -> codeBuild()
                                .createProject(projectNamed("other")
                                        .applyMutation(without)
                                        .build())));
    }

    /** {@code UpdateProject}: what is not named stays. */
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

    /** {@code DeleteProject}, whose page has no {@code ResourceNotFoundException}; {@code BatchGetProjects}. */
    @Test
    void aDeletedProjectIsGoneAndDeletingItAgainIsFine() {
        codeBuild().deleteProject(delete -> delete.name(project));
        codeBuild().deleteProject(delete -> delete.name(project));

        assertThat(codeBuild().batchGetProjects(get -> get.names(project)).projectsNotFound())
                .containsExactly(project);
        assertThat(codeBuild().listProjectsPaginator().projects()).doesNotContain(project);
    }

    /** {@code DeleteProject}: its builds are not deleted. */
    @Test
    void theBuildsOfADeletedProjectStay() throws Exception {
        Build build = ended(start(start -> {}).id());

        codeBuild().deleteProject(delete -> delete.name(project));

        assertThat(codeBuild().batchGetBuilds(get -> get.ids(build.id())).builds())
                .hasSize(1);
        assertThat(codeBuild()
                        .batchDeleteBuilds(delete -> delete.ids(build.id()))
                        .buildsDeleted())
                .containsExactly(build.arn());
    }

    /**
     * The errors of {@code StartBuild}, {@code UpdateProject}, {@code ListBuildsForProject}, {@code StopBuild}; {@code
     * BatchGet…} name what they did not find.
     */
    @Test
    void whatIsNotThereIsNamed() {
        String noBuild = project + ":" + UUID.randomUUID();
        assertRefused(
                ResourceNotFoundException.class,
                () -> codeBuild().startBuild(start -> start.projectName("no-such-project")));
        assertRefused(
                ResourceNotFoundException.class,
                () -> codeBuild().updateProject(update -> update.name("no-such-project")));
        assertRefused(
                ResourceNotFoundException.class,
                () -> codeBuild().listBuildsForProject(list -> list.projectName("no-such-project")));
        assertRefused(ResourceNotFoundException.class, () -> codeBuild().stopBuild(stop -> stop.id(noBuild)));
        assertThat(codeBuild().batchGetBuilds(get -> get.ids(noBuild)).buildsNotFound())
                .containsExactly(noBuild);
        assertThat(codeBuild()
                        .batchGetReports(get -> get.reportArns("arn:aws:codebuild:" + region() + ":" + account()
                                + ":report/no-such-report:" + UUID.randomUUID()))
                        .reportsNotFound())
                .hasSize(1);
    }

    /**
     * <a href="https://docs.aws.amazon.com/codebuild/latest/APIReference/API_Build.html">Build</a> and the overrides of {@code
     * StartBuild}.
     */
    @Test
    void aBuildHasAnIdAnArnANumberAndTheProjectsSettings() throws Exception {
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

    /** {@code StartBuild}: a repeated {@code idempotencyToken} is the same build; with other parameters an error. */
    @Test
    void theSameTokenIsTheSameBuild() throws Exception {
        Consumer<StartBuildRequest.Builder> request =
                start -> start.idempotencyToken("token-" + project).timeoutInMinutesOverride(5);
        Build first = start(request);

        assertThat(start(request).id()).isEqualTo(first.id());
        assertRefused(
                InvalidInputException.class, () -> start(request.andThen(start -> start.timeoutInMinutesOverride(6))));
        assertThat(codeBuild()
                        .listBuildsForProject(list -> list.projectName(project))
                        .ids())
                .containsExactly(first.id());
        ended(first.id());
    }

    /** {@code ListBuilds} and {@code ListBuildsForProject}: descending by default. */
    @Test
    void buildsAreListedNewestFirst() throws Exception {
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

    /** {@code RetryBuild} and {@code BatchDeleteBuilds}. */
    @Test
    void aBuildCanBeRetriedAndDeleted() throws Exception {
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

    /** {@code BatchDeleteBuilds} names what it did not delete; {@code StopBuild}. */
    @Test
    void aBuildInProgressIsNotDeleted() throws Exception {
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

    /**
     * The ranges on the pages of {@code StartBuild} (timeouts of 5 to 2160 minutes, queued 5 to 480), {@code BatchGetBuilds} (1
     * to 100 ids), {@code ListBuilds}.
     */
    @Test
    void limitsAreAws() {
        assertInvalid(start -> start.timeoutInMinutesOverride(4));
        assertInvalid(start -> start.timeoutInMinutesOverride(2161));
        assertInvalid(start -> start.queuedTimeoutInMinutesOverride(481));
        assertInvalid(start -> start.sourceTypeOverride("S3"));
        assertInvalid(start -> start.sourceTypeOverride("S3").sourceLocationOverride("bucket"));
        assertInvalid(start -> start.sourceTypeOverride("NOWHERE"));
        assertInvalid(start -> start.artifactsOverride(artifacts -> artifacts.type("S3")));
        assertInvalid(start -> start.buildspecOverride("file.yml"));
        assertRefused(InvalidInputException.class, () -> codeBuild().batchGetBuilds(get -> get.ids(List.of())));
        assertRefused(
                InvalidInputException.class,
                () -> codeBuild()
                        .batchGetBuilds(get -> get.ids(Collections.nCopies(101, project + ":" + UUID.randomUUID()))));
        assertRefused(InvalidInputException.class, () -> codeBuild().listBuilds(list -> list.nextToken("not one")));
    }

    private void assertInvalid(Consumer<StartBuildRequest.Builder> request) {
        assertRefused(InvalidInputException.class, () -> start(request));
    }

    private Build start(Consumer<StartBuildRequest.Builder> request) {
        return codeBuild()
                .startBuild(start -> start.projectName(project).applyMutation(request))
                .build();
    }

    private CreateProjectRequest.Builder projectNamed(String name) {
        return CreateProjectRequest.builder()
                .name(name)
                .source(source -> source.type("NO_SOURCE").buildspec(QUICK))
                .artifacts(artifacts -> artifacts.type("NO_ARTIFACTS"))
                .environment(environment -> environment
                        .type("LINUX_CONTAINER")
                        .image("aws/codebuild/standard:7.0")
                        .computeType("BUILD_GENERAL1_SMALL"))
                .serviceRole(ground.role("contract.codeBuildRole"))
                .tags(Tag.builder().key("team").value("a").build());
    }
}
