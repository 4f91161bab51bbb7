package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.faults.FaultyCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Maven with {@code target=aws} and an endpoint is interrupted or killed while its build runs elsewhere: rows 27 and 28 of the
 * catalogue of faults, and row 7, with {@code -X}.
 */
class RemoteRunsIT {

    private static final String LINE = "| a line before the wait";

    private final Surroundings surroundings = Surroundings.ofTheBuild();
    private final Path scratch = surroundings.scratch().resolve("remote");
    private final Path home = scratch.resolve("local-cloud");
    private final Path credentials = scratch.resolve("credentials");
    private final Path go = scratch.resolve("go");
    private final List<MavenBuild> builds = new ArrayList<>();
    private Path project = scratch;
    private @Nullable FaultyCloud served;

    @BeforeEach
    void startEmpty() throws IOException {
        Projects.delete(scratch);
        Files.createDirectories(home);
        served = FaultyCloud.of(home, "remote-build");
        cloud().writeCredentials(credentials, "acme");
        project = Projects.copy(surroundings.projects().resolve("scenario-remote-build"), scratch.resolve("project"));
        Projects.replace(project, "@go@", go.toString(), "buildspec.yml");
    }

    /** What must hold after each: no secret was shown or written, and nothing runs any more. */
    @AfterEach
    void leaveNothing() throws IOException {
        builds.forEach(MavenBuild::close);
        builds.forEach(build -> cloud().assertNoSecretIn("the output of mvn -X", build.output()));
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                cloud().assertNoSecretIn(file.toString(), Files.readString(file));
            }
        }
        cloud().close();
        assertThat(RunningProcesses.of(home)).isEmpty();
    }

    @Test
    void row07ExpiredSessionIsExplainedAndItsTokenIsNotShown() throws Exception {
        cloud().expireCredentials(credentials);

        MavenBuild build = start("package");

        assertThat(build.await()).as(build.output()).isEqualTo(1);
        assertThat(build.output())
                .contains("the credentials have expired", "Next:  aws sso login --profile acme")
                .contains("DEBUG");
        assertThat(cloud().reached(".*")).isZero();
    }

    @Test
    void row27InterruptStopsTheRemoteBuildAndSaysSo() throws Exception {
        MavenBuild build = interrupted("stop");

        assertThat(build.output())
                .contains("[build] interrupted, stopping " + id())
                .contains("interrupted; the build ended as STOPPED", "Next: ");
        assertThat(cloud().reached("StopBuild")).isEqualTo(1);
        assertThat(status(id())).isEqualTo("STOPPED");
    }

    @Test
    void row27InterruptLeavesTheRemoteBuildAndResumeFollowsItToItsEnd() throws Exception {
        MavenBuild build = interrupted("detach");

        assertThat(build.output())
                .contains("interrupted; the build still runs")
                .containsPattern("codesuite:resume -Dcodesuite.id=" + id());
        assertThat(cloud().reached("StopBuild")).isZero();
        assertThat(status(id())).isEqualTo("IN_PROGRESS");

        Files.createFile(go);
        MavenBuild resumed = start(surroundings.plugin() + ":resume");

        assertThat(resumed.await()).as(resumed.output()).isZero();
        assertThat(resumed.output()).contains(LINE, id() + ": SUCCEEDED");
        assertThat(cloud().reached("StartBuild")).isEqualTo(1);
    }

    @Test
    void row28RunThatWasKilledIsShownByTheNextOne() throws Exception {
        try (MavenBuild killed = start("package")) {
            killed.awaitCondition(() -> killed.output().contains(LINE));
            killed.handle().destroyForcibly();
            killed.await();
        }
        String id = id();
        assertThat(status(id)).isEqualTo("IN_PROGRESS");
        assertThat(project.resolve("target/codesuite/result.properties"))
                .content()
                .contains(id.replace(":", "\\:"));

        Files.createFile(go);
        MavenBuild next = start("package");

        assertThat(next.await()).as(next.output()).isZero();
        assertThat(next.output())
                .containsOnlyOnce("an earlier run has started " + id + " and has not seen its end")
                .containsPattern("codesuite:resume -Dcodesuite.id=" + id);
        assertThat(cloud().reached("StartBuild")).isEqualTo(2);
    }

    private MavenBuild interrupted(String onInterrupt) throws Exception {
        MavenBuild build = start("package", "-Dcodesuite.onInterrupt=" + onInterrupt);
        build.awaitCondition(() -> build.output().contains(LINE));
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + build.handle().pid())
                .start()
                .waitFor();
        assertThat(build.await()).as(build.output()).isEqualTo(130);
        return build;
    }

    private MavenBuild start(String goal, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                goal,
                "-X",
                "-Dcodesuite.target=aws",
                "-Dcodesuite.profile=acme",
                "-Dcodesuite.region=local-1",
                "-Dcodesuite.pollInterval=200ms",
                "-Dcodesuite.endpoint=" + cloud().endpoint()));
        arguments.addAll(List.of(more));
        String files = "-Daws.sharedCredentialsFile=" + credentials + " -Daws.configFile=" + scratch.resolve("config");
        MavenBuild build = MavenBuild.startWith(surroundings, project, files, arguments.toArray(String[]::new));
        builds.add(build);
        return build;
    }

    private FaultyCloud cloud() {
        return Objects.requireNonNull(served);
    }

    /** The build that was started first. */
    private String id() {
        List<String> ids = cloud().cloud()
                .codeBuild()
                .listBuildsForProject(list -> list.projectName("remote-build"))
                .ids();
        return ids.get(ids.size() - 1);
    }

    private String status(String id) {
        return cloud().cloud()
                .codeBuild()
                .batchGetBuilds(get -> get.ids(id))
                .builds()
                .get(0)
                .buildStatusAsString();
    }
}
