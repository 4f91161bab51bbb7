package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.scenario.kill.AgentJars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;

/** The process that carries out a deployment is killed; the next one finds it and goes on. */
class CutOffTest {

    private static final int KILLED = 137;
    private static final String AGENT = "io.github.codesuite.local.codedeploy.agent.";
    private static final String START = "sleep 600 > /dev/null 2>&1 &\necho $! > $CODESUITE_INSTANCE_ROOT/pid";

    @TempDir
    Path folder;

    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new Rig(folder).withFleet(1);
        rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", START))));
        rig.client.close();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void endsTheHookThatRanAndSaysSo() throws Exception {
        Process process = fork("", "AfterInstall", "echo $$ > $CODESUITE_INSTANCE_ROOT/hook; sleep 600");
        rig.await(() -> Files.exists(rig.root("i-1").resolve("hook")));
        rig.await(() -> !read("hook").isBlank());
        long hook = Long.parseLong(read("hook").strip());
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Rig.runs(hook)).isTrue();

        DeploymentInfo settled = settle();

        assertThat(Rig.runs(hook)).isFalse();
        assertThat(rig.events(settled.deploymentId(), "i-1"))
                .contains("Install Succeeded", "AfterInstall Failed", "ApplicationStart Skipped");
        assertThat(rig.notices).anyMatch(line -> line.contains(settled.deploymentId()) && line.contains("cut off"));
        assertThat(rig.notices).anyMatch(line -> line.contains("Ended process " + hook));
        theNextDeploymentCompletes();
    }

    @Test
    void sparesWhatASuccessfulHookHasLeftRunning() throws Exception {
        Process process = fork(killedAt("Agent;perform;entry;ValidateService;1"), "ApplicationStart", START);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(KILLED);
        long daemon = Long.parseLong(read("pid").strip());

        settle();

        assertThat(Rig.runs(daemon)).isTrue();
        theNextDeploymentCompletes();
        assertThat(Rig.runs(daemon)).isFalse();
    }

    /** Before each path is made, after each path is noted, and at the ends of the steps of Install. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Instructions;downloaded;exit;.*;1",
                "CleanupList;remove;exit;.*;1",
                "Instructions;writeInstall;exit;.*;1",
                "CleanupList;add;exit;.*;1",
                "CleanupList;add;exit;.*;3",
                "Installer;copy;exit;.*;2",
                "Instructions;installed;entry;.*;1",
                "HookScript;check;exit;.*;1"
            })
    void isFoundFailedAndTheNextDeploymentCompletes(String point) throws Exception {
        Process process = fork(killedAt(point), "AfterInstall", "true");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(KILLED);

        settle();

        theNextDeploymentCompletes();
    }

    private String killedAt(String point) throws IOException {
        return "-javaagent:" + AgentJars.write(folder.resolve("agent")) + "=" + AGENT + point;
    }

    private DeploymentInfo settle() {
        rig.client = rig.open();
        DeploymentInfo newest =
                rig.deployment(rig.client.listDeployments().deployments().get(0));
        assertThat(newest.status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(newest.errorInformation().message()).contains("cut off");
        return newest;
    }

    private void theNextDeploymentCompletes() throws Exception {
        DeploymentInfo next = rig.deploy(rig.revision(Rig.app("3", Map.of("ApplicationStart", START))));

        assertThat(next.status())
                .as(() -> rig.target(next.deploymentId(), "i-1").toString())
                .isEqualTo(DeploymentStatus.SUCCEEDED);
        try (Stream<Path> installed = Files.walk(rig.root("i-1").resolve("opt"))) {
            assertThat(installed
                            .filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("version");
        }
        assertThat(rig.read("i-1", "opt/orders/version")).isEqualTo("3");
        assertThat(Rig.runs(Long.parseLong(read("pid").strip()))).isTrue();
        assertThat(rig.runningFor("i-1")).hasSize(1);
    }

    private Process fork(String agent, String event, String script) throws Exception {
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        agent,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingDeployment.class.getName(),
                        folder.toString(),
                        event,
                        script)
                .filter(argument -> !argument.isEmpty())
                .toList();
        Path output = folder.resolve("fork.log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private String read(String file) {
        try {
            return rig.read("i-1", file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
