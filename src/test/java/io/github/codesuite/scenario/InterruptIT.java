package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ctrl-C, or a reset, while a hook or a build runs whose grandchild ignores TERM. */
class InterruptIT {

    private static final long LIMIT_SECONDS = 10;

    private final Surroundings surroundings = Surroundings.ofTheBuild();
    private final Path scratch = surroundings.scratch().resolve("interrupt");
    private final Path home = scratch.resolve("local-cloud");
    private final Path pidFile = scratch.resolve("grandchild.pid");

    @BeforeEach
    void startEmpty() throws IOException {
        Projects.delete(scratch);
        Files.createDirectories(home);
    }

    @AfterEach
    void leaveNothing() {
        resetAll();
        assertThat(RunningProcesses.of(home)).isEmpty();
    }

    @Test
    void endsAHookWithItsTreeAndSaysWhatToDo() throws Exception {
        Path project = copy("scenario-stubborn-hook");
        Projects.replace(
                project, "$CODESUITE_INSTANCE_ROOT/../../../../grandchild.pid", pidFile.toString(), "scripts/start.sh");

        String output = interrupted(project, "deploy");

        assertThat(output).containsPattern("d-[A-Z0-9]{9}").contains("Stopped", "Next");
    }

    @Test
    void endsABuildWithItsTreeAndSaysWhatToDo() throws Exception {
        Path project = copy("scenario-stubborn-build");
        Projects.replace(project, "@pid-file@", pidFile.toString(), "buildspec.yml");

        String output = interrupted(project, "package");

        assertThat(output)
                .containsPattern("stubborn-build:[0-9a-f-]{36}")
                .contains("a line before the wait", "STOPPED", "Next");
    }

    @Test
    void resetOfAnotherMavenEndsABuildWithItsTree() throws Exception {
        Path project = copy("scenario-stubborn-build");
        Projects.replace(project, "@pid-file@", pidFile.toString(), "buildspec.yml");

        try (MavenBuild build = MavenBuild.start(surroundings, project, "package", inHome())) {
            ProcessHandle grandchild = awaitGrandchild(build);
            MavenBuild reset = resetAll();

            assertThat(reset.status()).as(reset.output()).isZero();
            assertThat(reset.output()).contains("Stopped the build stubborn-build:", "Deleted the state");
            grandchild.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Interrupts a build as soon as its grandchild runs, and returns the output. */
    private String interrupted(Path project, String phase) throws Exception {
        try (MavenBuild build = MavenBuild.start(surroundings, project, phase, inHome())) {
            ProcessHandle grandchild = awaitGrandchild(build);
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + build.handle().pid())
                    .start()
                    .waitFor();
            grandchild.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(build.await()).as(build.output()).isEqualTo(130);
            return build.output();
        }
    }

    private MavenBuild resetAll() {
        return MavenBuild.run(
                surroundings, scratch, surroundings.plugin() + ":reset", "-Dcodesuite.reset.all=true", inHome());
    }

    private ProcessHandle awaitGrandchild(MavenBuild build) throws IOException {
        build.awaitCondition(() -> Files.exists(pidFile) && !read(pidFile).isEmpty());
        return ProcessHandle.of(Long.parseLong(read(pidFile))).orElseThrow();
    }

    private Path copy(String name) throws IOException {
        return Projects.copy(surroundings.projects().resolve(name), scratch.resolve("project"));
    }

    private String inHome() {
        return "-Dcodesuite.local.home=" + home;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).trim();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
