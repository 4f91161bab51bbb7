package io.github.codesuite.stage.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.EmbeddedCloud;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunsTest {

    private static final Scope ORDERS =
            new Scope(Set.of("orders"), Set.of(new Scope.Group("orders", "local")), List.of(), false);

    @TempDir
    private Path home;

    private Cloud cloud;

    @BeforeEach
    void open() {
        cloud = EmbeddedCloud.open(home);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aProjectThatNeverRanHasNone() {
        assertThat(new Runs(cloud).of(ORDERS)).isEmpty();
        assertThat(new Runs(cloud).find("orders:1")).isEmpty();
        assertThat(new Runs(cloud).find("d-ABCDEFGHI")).isEmpty();
    }

    /** Opening a service takes a goal longer than asking it. */
    @Test
    void aServiceThatHasNothingToTellIsNotOpened() {
        String build = start("orders", "echo");
        Scope builds = new Scope(Set.of("orders"), Set.of(), List.of(build), false);

        assertThat(new Runs(new BuildsOnly(cloud)).of(builds)).map(Run::id).containsExactly(build);
    }

    @Test
    void findsTheBuildsOfItsProjectsNewestFirst() {
        String first = start("orders", "echo");
        ended(first);
        String second = start("orders", "sleep 600");
        String other = start("other", "echo");

        assertThat(new Runs(cloud).of(ORDERS)).map(Run::id).containsExactly(second, first);
        assertThat(new Runs(cloud).of(ORDERS)).map(Run::isOver).containsExactly(false, true);
        assertThat(new Runs(cloud).of(new Scope(Set.of(), Set.of(), List.of(other), false)))
                .map(Run::subject)
                .containsExactly("other");
        assertThat(new Runs(cloud).of(new Scope(Set.of(), Set.of(), List.of(), true)))
                .map(Run::id)
                .containsExactlyInAnyOrder(first, second, other);
    }

    @Test
    void stopsABuildAndWaitsForItsEnd() throws Exception {
        Run running = new Runs(cloud).find(start("orders", "sleep 600")).orElseThrow();

        Run stopped = new RunStop(cloud, Ticker.system(), hiccup -> {}).stop(running, Duration.ofSeconds(50));

        assertThat(stopped.isOver()).isTrue();
        assertThat(stopped.status()).isEqualTo("STOPPED");
    }

    @Test
    void tellsARunInOneLine() {
        Instant start = Instant.parse("2026-01-02T03:04:05Z");
        Run running = new Run(
                Run.Kind.BUILD,
                "orders:1",
                "orders",
                "IN_PROGRESS in BUILD",
                false,
                Optional.of(start),
                Optional.empty());
        assertThat(running.line(start.plusSeconds(123)))
                .isEqualTo("build orders:1 of orders: IN_PROGRESS in BUILD, for 2 min 03 s");
        Run over = new Run(
                Run.Kind.DEPLOYMENT,
                "d-1",
                "orders",
                "Succeeded",
                true,
                Optional.of(start),
                Optional.of(start.plusSeconds(2)));
        assertThat(over.line(start.plusSeconds(99)))
                .isEqualTo("deployment d-1 of orders: Succeeded, took 2.0 s, ended 2026-01-02T03:04:07Z");
    }

    private void ended(String id) {
        while (!new Runs(cloud).find(id).orElseThrow().isOver()) {
            Thread.onSpinWait();
        }
    }

    private String start(String project, String command) {
        LocalDefaults.forBuild(cloud, project);
        return cloud.codeBuild()
                .startBuild(start -> start.projectName(project)
                        .sourceTypeOverride("NO_SOURCE")
                        .buildspecOverride("version: 0.2\nphases:\n  build:\n    commands:\n      - " + command + "\n"))
                .build()
                .id();
    }
}
