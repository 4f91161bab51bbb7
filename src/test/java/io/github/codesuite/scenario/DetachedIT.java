package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Builds of the local cloud that outlive their Maven, and what other Mavens do with them. */
class DetachedIT {

    private static final long LIMIT_SECONDS = 30;

    private final Surroundings surroundings = Surroundings.ofTheBuild();
    private final Path scratch = surroundings.scratch().resolve("detached");
    private final Path home = scratch.resolve("local-cloud");
    private final Path project = scratch.resolve("project");
    private final Path pidFile = scratch.resolve("grandchild.pid");
    private final Path go = scratch.resolve("go");

    @BeforeEach
    void startEmpty() throws IOException {
        Projects.delete(scratch);
        Files.createDirectories(home);
        Projects.copy(surroundings.projects().resolve("scenario-stubborn-build"), project);
    }

    @AfterEach
    void leaveNothing() {
        MavenBuild.run(surroundings, scratch, surroundings.plugin() + ":reset", "-Dcodesuite.reset.all=true", inHome());
        assertThat(RunningProcesses.of(home)).isEmpty();
    }

    @Test
    void aBuildGoesOnWithoutItsMavenAndIsFollowedByAnother() throws Exception {
        waitForTheWord();
        String started = succeeds("package", "-Dcodesuite.wait=false");
        assertThat(started).contains("started, not followed", "mvn codesuite:resume -Dcodesuite.id=stubborn-build:");

        assertThat(succeeds("codesuite:status")).contains("IN_PROGRESS", "follow it: mvn codesuite:resume");

        try (MavenBuild resume = MavenBuild.start(surroundings, project, "codesuite:resume", inHome())) {
            resume.awaitCondition(() -> resume.output().contains("| the first line"));
            Files.createFile(go);
            assertThat(resume.await()).as(resume.output()).isZero();
            assertThat(resume.output()).contains("| the last line", "SUCCEEDED", "codesuite: SUCCEEDED, 1 stage");
        }
        assertThat(project.resolve("target/codesuite/build-stubborn-build.log"))
                .content()
                .contains("the first line", "the last line");
    }

    @Test
    void ctrlCDetachesWhereThatIsWanted() throws Exception {
        waitForTheWord();
        try (MavenBuild build =
                MavenBuild.start(surroundings, project, "package", "-Dcodesuite.onInterrupt=detach", inHome())) {
            build.awaitCondition(() -> build.output().contains("| the first line"));
            interrupt(build);
            assertThat(build.await()).as(build.output()).isEqualTo(130);
            assertThat(build.output()).contains("interrupted; the build still runs", "Next: mvn codesuite:resume");
        }
        Files.createFile(go);
        assertThat(succeeds("codesuite:resume")).contains("| the first line", "| the last line", "SUCCEEDED");
    }

    @Test
    void anotherMavenStopsIt() throws Exception {
        Projects.replace(project, "@pid-file@", pidFile.toString(), "buildspec.yml");
        succeeds("package", "-Dcodesuite.wait=false");
        ProcessHandle grandchild = awaitGrandchild();

        assertThat(succeeds("codesuite:stop")).contains("stopping build", "STOPPED");

        grandchild.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(succeeds("codesuite:status")).contains("nothing runs; what ran last", "STOPPED");
    }

    @Test
    void aKilledKeeperIsReplacedAndWhatItRanIsSettled() throws Exception {
        Projects.replace(project, "@pid-file@", pidFile.toString(), "buildspec.yml");
        succeeds("package", "-Dcodesuite.wait=false");
        ProcessHandle grandchild = awaitGrandchild();
        ProcessHandle keeper = keeper();
        keeper.destroyForcibly();
        keeper.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);

        assertThat(succeeds("codesuite:status")).contains("was cut off", "FAULT");

        grandchild.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        Files.delete(pidFile);
        succeeds("package", "-Dcodesuite.wait=false");
        awaitGrandchild();
        assertThat(keeper().pid()).isNotEqualTo(keeper.pid());
    }

    private void waitForTheWord() throws IOException {
        Files.writeString(project.resolve("buildspec.yml"), """
                version: 0.2
                phases:
                  build:
                    commands:
                      - echo "the first line"
                      - while [ ! -e "%s" ]; do sleep 0.1; done
                      - echo "the last line"
                """.formatted(go));
    }

    private String succeeds(String goal, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = goal;
        all[1] = inHome();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        MavenBuild build = MavenBuild.run(surroundings, project, all);
        assertThat(build.status()).as(build.output()).isZero();
        return build.output();
    }

    private ProcessHandle keeper() throws IOException {
        String json = Files.readString(home.resolve("aws/serve.json"));
        long pid = JsonParser.parseString(json).getAsJsonObject().get("pid").getAsLong();
        return ProcessHandle.of(pid).orElseThrow();
    }

    private ProcessHandle awaitGrandchild() throws Exception {
        return RunningProcesses.awaitPid(pidFile);
    }

    static void interrupt(MavenBuild build) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + build.handle().pid())
                .start()
                .waitFor();
    }

    private String inHome() {
        return "-Dcodesuite.local.home=" + home;
    }
}
