package io.github.codesuite.local.codebuild;

import static io.github.codesuite.local.codebuild.Place.phase;
import static io.github.codesuite.local.codebuild.Place.phases;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildPhaseType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.StatusType;

/** The phases of a build and their transitions, as the local engine's table 2b says. */
class BuildPhasesTest {

    @TempDir
    Path home;

    private Place place;

    @BeforeEach
    void open() {
        place = new Place(home).withProject();
    }

    @AfterEach
    void close() throws Exception {
        place.close();
        try (var left = Files.list(Files.createDirectories(home.resolve("codebuild/work")))) {
            assertThat(left).isEmpty();
        }
        assertThat(place.notices).isEmpty();
    }

    @Test
    void aBuildRunsThroughAllPhases() {
        Build build = place.build("""
                version: 0.2
                phases:
                  install:
                    commands: [echo one]
                  build:
                    commands:
                      - echo two
                      - |
                        echo three
                        echo four
                """);

        assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
        assertThat(phases(build))
                .containsExactly(
                        "SUBMITTED SUCCEEDED",
                        "QUEUED SUCCEEDED",
                        "PROVISIONING SUCCEEDED",
                        "DOWNLOAD_SOURCE SUCCEEDED",
                        "INSTALL SUCCEEDED",
                        "PRE_BUILD SUCCEEDED",
                        "BUILD SUCCEEDED",
                        "POST_BUILD SUCCEEDED",
                        "UPLOAD_ARTIFACTS SUCCEEDED",
                        "FINALIZING SUCCEEDED",
                        "COMPLETED");
        assertThat(build.currentPhase()).isEqualTo("COMPLETED");
        assertThat(build.endTime()).isAfterOrEqualTo(build.startTime());
        assertThat(build.phases().subList(0, 10)).allSatisfy(phase -> {
            assertThat(phase.endTime()).isAfterOrEqualTo(phase.startTime());
            assertThat(phase.durationInSeconds()).isNotNegative();
        });
        // A command of several lines is one command, and is shown with all of them.
        assertThat(place.output(build)).containsExactly("one", "two", "echo four", "three", "four");
    }

    @Test
    void theLogSpeaksCodeBuildsWords() {
        Build build = place.build("""
                version: 0.2
                phases:
                  build:
                    commands: [echo two, 'false']
                """);

        assertThat(place.log(build).stream()
                        .map(line -> line.replaceFirst(
                                        "^\\[Container\\] \\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6} ", "")
                                .replaceFirst("/\\S+/src", "SRC"))
                        .filter(line -> !line.startsWith("The build runs on this machine")))
                .containsExactly(
                        "Waiting for DOWNLOAD_SOURCE",
                        "Phase is DOWNLOAD_SOURCE",
                        "CODEBUILD_SRC_DIR=SRC",
                        "YAML location is SRC/buildspec.yml",
                        "Processing environment variables",
                        "Moving to directory SRC",
                        "Phases found in YAML: 1",
                        " BUILD: 2 commands",
                        "Phase complete: DOWNLOAD_SOURCE State: SUCCEEDED",
                        "Phase context status code:  Message: ",
                        "Entering phase INSTALL",
                        "Phase complete: INSTALL State: SUCCEEDED",
                        "Phase context status code:  Message: ",
                        "Entering phase PRE_BUILD",
                        "Phase complete: PRE_BUILD State: SUCCEEDED",
                        "Phase context status code:  Message: ",
                        "Entering phase BUILD",
                        "Running command echo two",
                        "two",
                        "",
                        "Running command false",
                        "",
                        "Command did not exit successfully false exit status 1",
                        "Phase complete: BUILD State: FAILED",
                        "Phase context status code: COMMAND_EXECUTION_ERROR Message: Error while executing command:"
                                + " false. Reason: exit status 1",
                        "Entering phase POST_BUILD",
                        "Phase complete: POST_BUILD State: SUCCEEDED",
                        "Phase context status code:  Message: ",
                        "Phase complete: UPLOAD_ARTIFACTS State: SUCCEEDED",
                        "Phase context status code:  Message: ");
    }

    @Test
    void saysOnceWhatDoesNotApply() {
        Build build = place.build("version: 0.2\nphases:\n  build:\n    commands: [echo]\n");

        assertThat(place.log(build))
                .filteredOn(line -> line.contains("aws/codebuild/standard:7.0"))
                .singleElement()
                .asString()
                .contains("BUILD_GENERAL1_SMALL", "LINUX_CONTAINER", "do not apply");
    }

    @Test
    void aFailureInInstallEndsTheBuild() {
        Build build = place.build("""
                version: 0.2
                phases:
                  install:
                    commands: [exit 7, echo skipped]
                    finally: [echo finally]
                  pre_build:
                    commands: [echo never]
                """);

        assertThat(build.buildStatus()).isEqualTo(StatusType.FAILED);
        assertThat(phases(build)).endsWith("INSTALL FAILED", "FINALIZING SUCCEEDED", "COMPLETED");
        assertThat(phase(build, BuildPhaseType.INSTALL).contexts().get(0).statusCode())
                .isEqualTo("COMMAND_EXECUTION_ERROR");
        assertThat(phase(build, BuildPhaseType.INSTALL).contexts().get(0).message())
                .isEqualTo("Error while executing command: exit 7. Reason: exit status 7");
        assertThat(place.output(build)).containsExactly("finally");
    }

    @Test
    void aFailureInPreBuildEndsTheBuild() {
        Build build = place.build("""
                version: 0.2
                phases:
                  pre_build:
                    commands: ['false']
                  post_build:
                    commands: [echo never]
                """);

        assertThat(phases(build)).endsWith("PRE_BUILD FAILED", "FINALIZING SUCCEEDED", "COMPLETED");
        assertThat(place.output(build)).isEmpty();
    }

    @Test
    void aFailureInBuildGoesOnToPostBuildWhichKnows() {
        Build build = place.build("""
                version: 0.2
                phases:
                  pre_build:
                    commands: ['echo "succeeding $CODEBUILD_BUILD_SUCCEEDING"']
                  build:
                    commands: ['false']
                  post_build:
                    commands: ['echo "succeeding $CODEBUILD_BUILD_SUCCEEDING"']
                """);

        assertThat(build.buildStatus()).isEqualTo(StatusType.FAILED);
        assertThat(phases(build))
                .endsWith(
                        "BUILD FAILED",
                        "POST_BUILD SUCCEEDED",
                        "UPLOAD_ARTIFACTS SUCCEEDED",
                        "FINALIZING SUCCEEDED",
                        "COMPLETED");
        assertThat(place.output(build)).containsExactly("succeeding 1", "succeeding 0");
    }

    @Test
    void aFailureInPostBuildFailsTheBuildAfterTheUpload() {
        Build build = place.build("version: 0.2\nphases:\n  post_build:\n    commands: ['false']\n");

        assertThat(build.buildStatus()).isEqualTo(StatusType.FAILED);
        assertThat(phases(build))
                .endsWith("POST_BUILD FAILED", "UPLOAD_ARTIFACTS SUCCEEDED", "FINALIZING SUCCEEDED", "COMPLETED");
    }

    @Test
    void abortInBuildSkipsPostBuild() {
        Build build = place.build("""
                version: 0.2
                phases:
                  build:
                    on-failure: ABORT
                    commands: ['false']
                  post_build:
                    commands: [echo never]
                """);

        assertThat(phases(build)).endsWith("BUILD FAILED", "FINALIZING SUCCEEDED", "COMPLETED");
    }

    @Test
    void continueInInstallGoesOnAndTheBuildFails() {
        Build build = place.build("""
                version: 0.2
                phases:
                  install:
                    on-failure: CONTINUE
                    commands: ['false']
                  build:
                    commands: [echo goes on]
                """);

        assertThat(build.buildStatus()).isEqualTo(StatusType.FAILED);
        assertThat(phases(build)).contains("INSTALL FAILED", "PRE_BUILD SUCCEEDED", "BUILD SUCCEEDED");
        assertThat(place.output(build)).containsExactly("goes on");
    }

    @Test
    void aFailureInFinallyFailsThePhase() {
        Build build = place.build("""
                version: 0.2
                phases:
                  build:
                    commands: [echo well]
                    finally: [exit 4, echo skipped]
                """);

        assertThat(phase(build, BuildPhaseType.BUILD).phaseStatus()).isEqualTo(StatusType.FAILED);
        assertThat(phase(build, BuildPhaseType.BUILD).contexts().get(0).message())
                .contains("exit status 4");
        assertThat(place.output(build)).containsExactly("well");
    }

    @Test
    void oneShellServesAllPhasesOfVersion02() {
        Build build = place.build("""
                version: 0.2
                env:
                  shell: bash
                phases:
                  install:
                    commands: ['mkdir sub && cd sub', 'declare -A table; table[a]=1', 'greet() { echo "hello $1"; }']
                  build:
                    commands: ['greet "$(basename "$PWD")${table[a]}"']
                """);

        assertThat(place.output(build)).containsExactly("hello sub1");
    }

    @Test
    void eachCommandOfVersion01HasItsOwnShell() {
        Build build = place.build("""
                version: 0.1
                phases:
                  build:
                    commands: ['cd /; export A=1', 'echo "${A-unset} $(basename "$PWD")"']
                """);

        assertThat(place.output(build)).containsExactly("unset src");
    }

    @Test
    void variablesHaveAwsPrecedence() {
        place.codeBuild.updateProject(update -> update.name(Place.PROJECT)
                .environment(environment -> environment
                        .type("LINUX_CONTAINER")
                        .image("x")
                        .computeType("BUILD_GENERAL1_SMALL")
                        .environmentVariables(variable("B", "project"), variable("C", "project"))));
        place.putSource(Map.of("buildspec.yml", """
                version: 0.2
                env:
                  variables: {A: 'literal $HOME', B: buildspec, C: buildspec}
                phases:
                  build:
                    commands: ['echo "$A, $B, $C"']
                """));
        Build build = place.ended(place.codeBuild
                .startBuild(
                        start -> start.projectName(Place.PROJECT).environmentVariablesOverride(variable("C", "start")))
                .build()
                .id());

        assertThat(place.output(build)).containsExactly("literal $HOME, project, start");
    }

    @Test
    void aBuildKnowsItselfAndNothingOfTheUsersCredentials() {
        Build build = place.build("""
                version: 0.2
                phases:
                  build:
                    commands:
                      - echo "$CODEBUILD_BUILD_ID $CODEBUILD_BUILD_NUMBER $CODEBUILD_BUILD_ARN $CODEBUILD_LOG_PATH"
                      - test "$PWD" = "$CODEBUILD_SRC_DIR" && test -n "$CODEBUILD_START_TIME" && echo "$AWS_REGION $AWS_DEFAULT_REGION"
                      - echo "${AWS_SECRET_ACCESS_KEY-none} $FROM_THE_CLOUD"
                """);

        String uuid = build.id().substring(Place.PROJECT.length() + 1);
        assertThat(place.output(build))
                .containsExactly(build.id() + " 1 " + build.arn() + " " + uuid, "local-1 local-1", "none yes");
        assertThat(build.arn()).isEqualTo("arn:aws:codebuild:local-1:000000000000:build/" + build.id());
        assertThat(build.logs().groupName()).isEqualTo("/aws/codebuild/orders");
        assertThat(build.logs().streamName()).isEqualTo(uuid);
        assertThat(build.logs().deepLink()).isNotBlank();
    }

    @Test
    void exportedVariablesAreReadAtTheEnd() {
        Build build = place.build("""
                version: 0.2
                env:
                  exported-variables: [A, B, MISSING, AWS_REGION]
                phases:
                  build:
                    commands: [export A=1, 'B="two words"']
                  post_build:
                    commands: [A=2]
                """);

        assertThat(build.exportedEnvironmentVariables())
                .extracting(variable -> variable.name() + "=" + variable.value())
                .containsExactlyInAnyOrder("A=2", "B=two words");
    }

    @Test
    void nobodyElseSetsCodeBuildsOwnVariables() {
        place.putSource(Map.of(
                "buildspec.yml",
                "version: 0.2\nphases:\n  build:\n    commands: ['echo \"${CODEBUILD_MINE-unset}\"']\n"));
        Build build = place.ended(place.codeBuild
                .startBuild(start -> start.projectName(Place.PROJECT)
                        .environmentVariablesOverride(variable("CODEBUILD_MINE", "set")))
                .build()
                .id());

        assertThat(place.output(build)).containsExactly("unset");
        assertThat(place.log(build)).anyMatch(line -> line.contains("The variable CODEBUILD_MINE"));
    }

    @Test
    void foldersThatMayNotBeWrittenAreRemovedToo() {
        Build build = place.build(
                "version: 0.2\nphases:\n  build:\n    commands: ['mkdir -p a/b; touch a/b/c; chmod -R a-w a']\n");

        assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
    }

    @Test
    void aMissingBuildspecIsAYamlFileError() {
        place.putSource(Map.of("README", ""));
        Build build = place.ended(place.codeBuild
                .startBuild(start -> start.projectName(Place.PROJECT))
                .build()
                .id());

        assertThat(phases(build)).endsWith("DOWNLOAD_SOURCE FAILED", "FINALIZING SUCCEEDED", "COMPLETED");
        assertThat(phase(build, BuildPhaseType.DOWNLOAD_SOURCE).contexts().get(0))
                .satisfies(context -> assertThat(context.statusCode()).isEqualTo("YAML_FILE_ERROR"))
                .satisfies(context -> assertThat(context.message()).contains("buildspec.yml"));
    }

    @Test
    void whatOnlyAwsHonoursIsRefusedByName() {
        Build build =
                place.build("version: 0.2\ncache:\n  paths: [x]\nphases:\n  build:\n    commands: [echo never]\n");

        assertThat(phase(build, BuildPhaseType.DOWNLOAD_SOURCE).contexts().get(0))
                .satisfies(context -> assertThat(context.statusCode()).isEqualTo("YAML_FILE_ERROR"))
                .satisfies(context -> assertThat(context.message()).contains("buildspec.yml:2:1", "cache"));
        assertThat(place.output(build)).isEmpty();
    }

    @Test
    void aMissingSourceFailsTheDownload() {
        Build build = place.ended(place.codeBuild
                .startBuild(start -> start.projectName(Place.PROJECT).sourceLocationOverride("sources/none.zip"))
                .build()
                .id());

        assertThat(phases(build)).endsWith("DOWNLOAD_SOURCE FAILED", "FINALIZING SUCCEEDED", "COMPLETED");
        assertThat(phase(build, BuildPhaseType.DOWNLOAD_SOURCE)
                        .contexts()
                        .get(0)
                        .message())
                .contains("sources/none.zip");
    }

    @Test
    void anInlineBuildspecNeedsNoSource() {
        Build build = place.ended(place.codeBuild
                .startBuild(start -> start.projectName(Place.PROJECT)
                        .sourceTypeOverride("NO_SOURCE")
                        .buildspecOverride("version: 0.2\nphases:\n  build:\n    commands: [ls, echo inline]\n"))
                .build()
                .id());

        assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
        assertThat(place.output(build)).containsExactly("inline");
    }

    @Test
    void aBuildspecMayLieElsewhereInTheSourceButNotOutside() {
        place.putSource(Map.of("ci/other.yml", "version: 0.2\nphases:\n  build:\n    commands: [echo other]\n"));

        assertThat(place.output(with("ci/other.yml"))).containsExactly("other");
        assertThat(phase(with("../../../x.yml"), BuildPhaseType.DOWNLOAD_SOURCE)
                        .contexts()
                        .get(0)
                        .message())
                .contains("outside of the source");
    }

    @Test
    void credentialsAreMaskedInTheLog() {
        Build build = place.build("""
                version: 0.2
                env:
                  variables: {AWS_SECRET_ACCESS_KEY: very-secret-value}
                phases:
                  build:
                    commands: ['echo "key AKIAIOSFODNN7EXAMPLE, secret $AWS_SECRET_ACCESS_KEY"']
                """);

        assertThat(place.output(build)).containsExactly("key ***, secret ***");
        assertThat(String.join("\n", place.log(build))).doesNotContain("AKIAIOSFODNN7EXAMPLE", "very-secret-value");
    }

    @Test
    void aLineIsInTheLogWhileItsCommandRuns() throws Exception {
        Path go = home.resolve("go");
        String id = place.start(
                "version: 0.2\nphases:\n  build:\n    commands: ['echo early; while [ ! -e " + go
                        + " ]; do sleep 0.05; done']\n",
                Map.of());

        place.whenLogged(id, "early");
        Build running = place.now(id);
        assertThat(running.buildStatus()).isEqualTo(StatusType.IN_PROGRESS);
        assertThat(running.currentPhase()).isEqualTo("BUILD");
        assertThat(running.buildComplete()).isFalse();

        Files.createFile(go);
        assertThat(place.ended(id).buildStatus()).isEqualTo(StatusType.SUCCEEDED);
    }

    @Test
    void theWholeLogIsThereWhenTheBuildHasEnded() {
        Build build = place.build("version: 0.2\nphases:\n  build:\n    commands: ['seq 1 3000']\n");

        List<String> numbers = place.output(build);
        assertThat(numbers).hasSize(3000).startsWith("1", "2").endsWith("3000");
    }

    private Build with(String buildspec) {
        return place.ended(place.codeBuild
                .startBuild(start -> start.projectName(Place.PROJECT).buildspecOverride(buildspec))
                .build()
                .id());
    }

    private static EnvironmentVariable variable(String name, String value) {
        return EnvironmentVariable.builder().name(name).value(value).build();
    }
}
