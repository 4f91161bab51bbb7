package io.github.codesuite.local.codebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.CodeBuildException;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.InvalidInputException;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;

/** What the local service says of wrong requests, and what it refuses. */
class LocalCodeBuildTest {

    @TempDir
    Path home;

    private Place place;

    @BeforeEach
    void open() {
        place = new Place(home).withProject();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void saysWhichFieldIsWrong() {
        assertInvalid(start -> start.timeoutInMinutesOverride(4), "timeoutInMinutes");
        assertInvalid(start -> start.timeoutInMinutesOverride(2161), "timeoutInMinutes");
        assertInvalid(start -> start.queuedTimeoutInMinutesOverride(481), "queuedTimeoutInMinutes");
        assertInvalid(start -> start.sourceTypeOverride("S3").sourceLocationOverride("bucket"), "bucket/key");
        assertInvalid(start -> start.sourceTypeOverride("NOWHERE"), "NOWHERE");
        assertInvalid(start -> start.artifactsOverride(artifacts -> artifacts.type("S3")), "location");
        assertInvalid(start -> start.sourceTypeOverride("NO_SOURCE").buildspecOverride("file.yml"), "inline");
    }

    @Test
    void whatTheLocalCloudHasNotIsRefusedByName() {
        assertRefused(start -> start.sourceTypeOverride("GITHUB"), "GITHUB");
        assertRefused(start -> start.sourceTypeOverride("CODEPIPELINE"), "CODEPIPELINE");
        assertRefused(start -> start.sourceLocationOverride("sources/folder/"), "folder");
        assertRefused(start -> start.artifactsOverride(artifacts -> artifacts.type("CODEPIPELINE")), "CODEPIPELINE");
        assertRefused(start -> start.buildspecOverride("arn:aws:s3:::bucket/buildspec.yml"), "arn:aws:s3:::bucket");
        assertRefused(start -> start.environmentVariablesOverride(typed("PARAMETER_STORE")), "PARAMETER_STORE");
        assertRefused(start -> start.environmentVariablesOverride(typed("SECRETS_MANAGER")), "SECRETS_MANAGER");
        assertRefused(start -> start.gitCloneDepthOverride(1), "gitCloneDepthOverride");
        assertRefused(start -> start.debugSessionEnabled(true), "debugSessionEnabled");
        assertThatExceptionOfType(CodeBuildException.class)
                .isThrownBy(() -> place.codeBuild.startBuildBatch(start -> start.projectName(Place.PROJECT)))
                .withMessageContaining("StartBuildBatch");
    }

    @Test
    void overridesOfTheContainerAreKeptAndSaid() {
        place.putSource(Map.of("buildspec.yml", "version: 0.2\nphases:\n  build:\n    commands: [echo]\n"));
        Build build = place.ended(place.codeBuild
                .startBuild(start -> start.projectName(Place.PROJECT)
                        .imageOverride("own:1")
                        .computeTypeOverride("BUILD_GENERAL1_LARGE")
                        .environmentTypeOverride("ARM_CONTAINER")
                        .privilegedModeOverride(true))
                .build()
                .id());

        assertThat(build.environment().image()).isEqualTo("own:1");
        assertThat(place.log(build))
                .filteredOn(line -> line.contains("do not apply"))
                .singleElement()
                .asString()
                .contains("own:1", "BUILD_GENERAL1_LARGE", "ARM_CONTAINER", "privileged mode true");
    }

    @Test
    void oneTokenSentByManyAtOnceIsOneBuild() throws Exception {
        place.putSource(Map.of("buildspec.yml", "version: 0.2\nphases:\n  build:\n    commands: [echo]\n"));
        Set<String> ids = ConcurrentHashMap.newKeySet();
        CountDownLatch together = new CountDownLatch(1);
        Thread[] senders = Stream.generate(() -> new Thread(() -> {
                    awaitUnchecked(together);
                    ids.add(place.codeBuild
                            .startBuild(
                                    start -> start.projectName(Place.PROJECT).idempotencyToken("one"))
                            .build()
                            .id());
                }))
                .limit(8)
                .toArray(Thread[]::new);
        for (Thread sender : senders) {
            sender.start();
        }
        together.countDown();
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(ids).hasSize(1);
        place.ended(ids.iterator().next());
    }

    @Test
    void buildsRunAtTheSameTime() {
        place.putSource(Map.of("buildspec.yml", """
                version: 0.2
                phases:
                  build:
                    commands:
                      - touch "$MEET/$CODEBUILD_BUILD_NUMBER"
                      - while [ "$(ls "$MEET" | wc -l)" -lt 2 ]; do sleep 0.05; done
                """));
        Consumer<StartBuildRequest.Builder> request = start -> start.projectName(Place.PROJECT)
                .environmentVariablesOverride(EnvironmentVariable.builder()
                        .name("MEET")
                        .value(home.resolve("meet").toString())
                        .build());
        assertThat(home.resolve("meet").toFile().mkdirs()).isTrue();
        String first = place.codeBuild.startBuild(request).build().id();
        String second = place.codeBuild.startBuild(request).build().id();

        assertThat(place.ended(first).buildStatusAsString()).isEqualTo("SUCCEEDED");
        assertThat(place.ended(second).buildStatusAsString()).isEqualTo("SUCCEEDED");
    }

    private void assertInvalid(Consumer<StartBuildRequest.Builder> request, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> place.codeBuild.startBuild(
                        start -> start.projectName(Place.PROJECT).applyMutation(request)))
                .withMessageContaining(message);
    }

    private void assertRefused(Consumer<StartBuildRequest.Builder> request, String name) {
        assertThatExceptionOfType(CodeBuildException.class)
                .isThrownBy(() -> place.codeBuild.startBuild(
                        start -> start.projectName(Place.PROJECT).applyMutation(request)))
                .withMessageContaining(name)
                .satisfies(refused ->
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("UnsupportedOperation"))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(501));
    }

    private static EnvironmentVariable typed(String type) {
        return EnvironmentVariable.builder().name("A").value("b").type(type).build();
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
