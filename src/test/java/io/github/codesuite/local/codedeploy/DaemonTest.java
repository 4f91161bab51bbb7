package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;

/** What successful hooks leave running. */
class DaemonTest {

    private static final String START = "sleep 600 > /dev/null 2>&1 &\necho $! > $CODESUITE_INSTANCE_ROOT/pid";

    @TempDir
    Path folder;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder).withFleet(1);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void livesOnWhenTheServiceIsClosedAndEndsWithTheNextApplicationStop() throws Exception {
        String stop = "kill -0 $(cat $CODESUITE_INSTANCE_ROOT/pid) && echo alive > $CODESUITE_INSTANCE_ROOT/seen";
        rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", START, "ApplicationStop", stop))));
        long first = daemon();

        rig.client.close();
        rig.processes.close();
        assertThat(Rig.runs(first)).isTrue();
        rig.client = rig.open();
        rig.deploy(rig.revision(Rig.app("2", Map.of("ApplicationStart", START))));

        assertThat(rig.read("i-1", "seen")).isEqualTo("alive\n");
        assertThat(Rig.runs(first)).isFalse();
        assertThat(Rig.runs(daemon())).isTrue();
        assertThat(daemon()).isNotEqualTo(first);
    }

    @Test
    void goesOnWritingToTheScriptsOutputAndIsWarnedOf() throws Exception {
        String start = "(while [ ! -e $CODESUITE_INSTANCE_ROOT/go ]; do sleep 0.05; done; echo late && echo wrote >"
                + " $CODESUITE_INSTANCE_ROOT/late; sleep 600) &\necho $! > $CODESUITE_INSTANCE_ROOT/pid";

        assertThat(rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", start))))
                        .status())
                .isEqualTo(DeploymentStatus.SUCCEEDED);
        Files.createFile(rig.root("i-1").resolve("go"));

        rig.await(() -> Files.exists(rig.root("i-1").resolve("late")));
        assertThat(Rig.runs(daemon())).isTrue();
        assertThat(rig.notices)
                .anyMatch(line -> line.contains("scripts/ApplicationStart")
                        && line.contains("still writes to the script's output"));
    }

    @Test
    void endsWithDeregistrationWhichSaysSo() throws Exception {
        rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", START))));
        long daemon = daemon();

        rig.client.deregisterOnPremisesInstance(deregister -> deregister.instanceName("i-1"));

        assertThat(Rig.runs(daemon)).isFalse();
        assertThat(rig.instance("i-1")).doesNotExist();
        assertThat(rig.notices).anyMatch(line -> line.startsWith("Ended process " + daemon));
    }

    @Test
    void ofAFailingHookDoesNotSurvive() throws Exception {
        rig.deploy(rig.revision(Rig.app("1", Map.of("ApplicationStart", START + "\nexit 1"))));

        assertThat(rig.runningFor("i-1")).isEmpty();
    }

    private long daemon() throws IOException {
        return Long.parseLong(rig.read("i-1", "pid").strip());
    }
}
