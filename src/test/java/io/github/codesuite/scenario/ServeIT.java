package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The local cloud served in the foreground, and builds that share it. */
class ServeIT {

    private static final long LIMIT_SECONDS = 30;
    private static final Pattern ADDRESS = Pattern.compile("is served at (http://127\\.0\\.0\\.1:\\d+);");

    private final Surroundings surroundings = Surroundings.ofTheBuild();
    private final Path scratch = surroundings.scratch().resolve("serve");
    private final Path home = scratch.resolve("local-cloud");
    private final Path project = scratch.resolve("project");
    private final Path pidFile = scratch.resolve("grandchild.pid");

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
    void buildsShareItAndASecondOneIsToldWhoServes() throws Exception {
        Files.writeString(
                project.resolve("buildspec.yml"),
                "version: 0.2\nphases:\n  build:\n    commands:\n      - echo \"asked at $AWS_ENDPOINT_URL\"\n");
        try (MavenBuild serve = serve()) {
            String address = address(serve);
            assertThat(serve.output())
                    .contains("aws --endpoint-url " + address + " --profile codesuite s3 ls", "2.13.0", "1.29.0")
                    .contains("-Dcodesuite.endpoint=" + address, "serves no git repositories");

            MavenBuild build =
                    MavenBuild.run(surroundings, project, "package", inHome(), "-Dcodesuite.endpoint=" + address);
            assertThat(build.status()).as(build.output()).isZero();
            assertThat(build.output()).contains("| asked at " + address, "codesuite: SUCCEEDED");

            MavenBuild second = MavenBuild.run(surroundings, scratch, surroundings.plugin() + ":serve", inHome());
            assertThat(second.status()).isNotZero();
            assertThat(second.output())
                    .contains("process " + serve.handle().pid() + " keeps this home since", address, "Ctrl-C");

            ends(serve);
        }
    }

    @Test
    void ctrlCEndsWhatRunsThere() throws Exception {
        Projects.replace(project, "@pid-file@", pidFile.toString(), "buildspec.yml");
        try (MavenBuild serve = serve()) {
            MavenBuild build = MavenBuild.run(
                    surroundings,
                    project,
                    "package",
                    inHome(),
                    "-Dcodesuite.wait=false",
                    "-Dcodesuite.endpoint=" + address(serve));
            assertThat(build.status()).as(build.output()).isZero();
            ProcessHandle grandchild = RunningProcesses.awaitPid(pidFile);

            ends(serve);

            grandchild.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        MavenBuild status = MavenBuild.run(surroundings, project, "codesuite:status", inHome());
        assertThat(status.output()).contains("nothing runs; what ran last", "STOPPED");
    }

    private MavenBuild serve() {
        return MavenBuild.start(surroundings, scratch, surroundings.plugin() + ":serve", inHome());
    }

    private static String address(MavenBuild serve) {
        serve.awaitCondition(() -> serve.output().contains("git:"));
        Matcher matcher = ADDRESS.matcher(serve.output());
        assertThat(matcher.find()).as(serve.output()).isTrue();
        return matcher.group(1);
    }

    private void ends(MavenBuild serve) throws Exception {
        DetachedIT.interrupt(serve);
        serve.await();
        assertThat(serve.output()).contains("ended: nobody serves " + home + " now");
        assertThat(home.resolve("aws/serve.json")).doesNotExist();
    }

    private String inHome() {
        return "-Dcodesuite.local.home=" + home;
    }
}
