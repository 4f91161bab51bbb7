package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.results.StageResult.Status;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class MavenFailuresTest {

    @Test
    void worldSaidNo() {
        assertThatThrownBy(() -> MavenFailures.translating(() -> {
                    throw new StageFailure(StageFailure.Kind.REFUSED_BY_THE_WORLD, "a", "b", "", "");
                }))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("a: b");
    }

    @Test
    void weCouldNotAsk() {
        assertThatThrownBy(() -> MavenFailures.translating(() -> {
                    throw new StageFailure(StageFailure.Kind.COULD_NOT_ASK, "a", "b", "", "");
                }))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("a: b");
    }

    @Test
    void causeIsNotAppendedToTheMessage() {
        Exception cause = new IllegalStateException("a page of the SDK's own words");
        assertThatThrownBy(() -> MavenFailures.translating(() -> {
                    throw new StageFailure(StageFailure.Kind.COULD_NOT_ASK, "a", "b", "", "", cause);
                }))
                .hasNoCause()
                .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasCause(cause));
    }

    @Test
    void whatIsWrongWithAFileIsSaid() {
        assertThatThrownBy(() -> MavenFailures.translating(() -> {
                    throw new AccessDeniedException("/home");
                }))
                .hasMessage("A file could not be read or written: /home: access denied");
    }

    @Test
    void whatTheUserWroteCannotBeUsed() {
        Problems problems = new Problems();
        problems.error(Location.of("pom.xml"), "found", "remedy");
        assertThatThrownBy(() -> MavenFailures.translating(problems::throwIfAny))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("1. pom.xml: found; remedy");
    }

    @Test
    void networkIsNotThere() {
        assertThatThrownBy(() -> MavenFailures.translating(() -> {
                    throw SdkClientException.create("no route");
                }))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("no route");
    }

    @Test
    void filesCannotBeRead() {
        IOException cause = new FileNotFoundException("x.txt");
        for (MavenFailures.Work work : List.<MavenFailures.Work>of(
                () -> {
                    throw cause;
                },
                () -> {
                    throw new UncheckedIOException(cause);
                })) {
            assertThatThrownBy(() -> MavenFailures.translating(work))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageContaining("x.txt");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"FAILED", "STOPPED", "TIMED_OUT"})
    void stageThatDidNotEndWellFailsTheBuild(Status status) {
        StageError error = new StageError("no", "BUILD", List.of(), "/log", "look");
        StageResult result = new StageResult("build", "orders", status, "id", "why", Duration.ZERO, Optional.of(error));
        assertThatThrownBy(() -> MavenFailures.translating(() -> MavenFailures.failUnlessFine(result)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("build of orders: why")
                .hasMessageContaining("look");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"SUCCEEDED", "STARTED", "SKIPPED"})
    void stageThatIsFineDoesNot(Status status) throws Exception {
        StageResult result = new StageResult("build", "orders", status, "id", "", Duration.ZERO, Optional.empty());
        MavenFailures.translating(() -> MavenFailures.failUnlessFine(result));
    }
}
