package io.github.codesuite.local.codebuild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ShellSessionTest {

    private static final String PATH = "/usr/bin:/bin";

    @TempDir
    Path folder;

    private final String mark = "test-" + UUID.randomUUID();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Processes processes = new Processes(Ticker.system(), Duration.ofMillis(200));
    private final Cancellation cancellation =
            new Cancellation(Deadline.in(Duration.ofMinutes(1), Ticker.system()), () -> false);
    private Path source = Path.of("");
    private Path scratch = Path.of("");

    @BeforeEach
    void folders() throws Exception {
        source = Files.createDirectories(folder.resolve("it's a source"));
        scratch = Files.createDirectories(folder.resolve("it's a scratch"));
    }

    @AfterEach
    void nothingIsLeft() {
        processes.close();
        assertThat(processes.endOwnedBy(mark)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void directoryVariablesAndFunctionsPersist(String program) throws Exception {
        try (ShellSession session = session(program)) {
            assertThat(session.run("mkdir sub; cd sub\nexport A='1 2'\ngreet() { echo \"hello $1\"; }\nB=3"))
                    .isZero();
            assertThat(session.run("greet you; echo \"$A\"; env | grep '^B='; basename \"$PWD\""))
                    .isZero();
        }
        assertThat(lines).containsSubsequence("hello you", "1 2", "B=3", "sub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void givesTheStatusOfTheLastCommand(String program) throws Exception {
        try (ShellSession session = session(program)) {
            assertThat(session.run("false; true")).isZero();
            assertThat(session.run("true\n(exit 7)")).isEqualTo(7);
            assertThat(session.run("false | true")).isZero();
            assertThat(session.run("no-such-command-here")).isEqualTo(127);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void goesOnInANewShellAfterAnExit(String program) throws Exception {
        try (ShellSession session = session(program)) {
            assertThat(session.run("export A=kept; mkdir sub; cd sub")).isZero();
            assertThat(session.run("echo before; export A=lost; exit 3")).isEqualTo(3);
            assertThat(session.run("echo \"$A\"; basename \"$PWD\"; echo \"$HOME\""))
                    .isZero();
        }
        assertThat(lines).containsSubsequence("before", "kept", "sub", "/home/of/test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void anExitOfTheFirstCommandIsSurvived(String program) throws Exception {
        try (ShellSession session = session(program)) {
            assertThat(session.run("exit 0")).isZero();
            assertThat(session.run("echo \"$HOME\"")).isZero();
        }
        assertThat(lines).contains("/home/of/test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void optionsOfACommandDoNotBreakTheSession(String program) throws Exception {
        try (ShellSession session = session(program)) {
            assertThat(session.run("set -eu; set -C; set -f; IFS=:; cd /")).isZero();
            assertThat(session.run("true")).isZero();
            assertThat(session.run("false\necho never")).isEqualTo(1);
            assertThat(session.run("set -e\nexport A=1; false")).isEqualTo(1);
            assertThat(session.run("echo still here; pwd")).isZero();
        }
        assertThat(lines).containsSubsequence("still here", "/").doesNotContain("never");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void ourWordsAreNotInTheTrace(String program) throws Exception {
        try (ShellSession session = session(program)) {
            assertThat(session.run("set -x; echo one")).isZero();
            assertThat(session.run("echo two")).isZero();
        }
        assertThat(lines).contains("one", "two").noneMatch(line -> line.contains("CODEBUILD_LAST_EXIT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void aSyntaxErrorIsAFailureOfItsCommandOnly(String program) throws Exception {
        try (ShellSession session = session(program)) {
            assertThat(session.run("if then")).isNotZero();
            assertThat(session.run("echo next")).isZero();
        }
        assertThat(lines).contains("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void commandsHaveNoInputAndNoChannelOfOurs(String program) throws Exception {
        try (ShellSession session = session(program)) {
            assertThat(session.run("cat; read x || echo nothing")).isZero();
            assertThat(session.run("echo secret >&9")).isNotZero();
            assertThat(session.run("echo goes on; break; return 0; echo not")).isZero();
            assertThat(session.run("exec > lost; echo lost")).isZero();
            assertThat(session.run("echo found")).isZero();
        }
        assertThat(lines).contains("nothing", "goes on", "found").doesNotContain("not", "lost");
    }

    @Test
    void outputThatLooksLikeAnAnswerIsOutput() throws Exception {
        try (ShellSession session = session("sh")) {
            assertThat(session.run("printf '%s 0\\n' 00000000-0000-0000-0000-000000000000 >&2; printf tail; false"))
                    .isEqualTo(1);
        }
        assertThat(lines).contains("00000000-0000-0000-0000-000000000000 0", "tail");
    }

    @Test
    void bothOutputsComeInTheirOrderBeforeTheStatus() throws Exception {
        try (ShellSession session = session("sh")) {
            session.run("i=0; while [ $i -lt 500 ]; do echo out$i; echo err$i >&2; i=$((i+1)); done");
            List<String> seen = List.copyOf(lines);
            assertThat(seen).hasSize(1001);
            assertThat(seen.subList(0, 4)).containsExactly("out0", "err0", "out1", "err1");
        }
    }

    @Test
    void aLineIsThereBeforeItsCommandEnds() throws Exception {
        Path go = folder.resolve("go");
        try (ShellSession session = session("sh")) {
            Thread command = new Thread(() ->
                    runUnchecked(session, "echo early; while [ ! -e '" + go + "' ]; do sleep 0.05; done; echo late"));
            command.start();
            assertThat(lines.poll(30, TimeUnit.SECONDS)).isEqualTo("early");
            assertThat(command.isAlive()).isTrue();
            Files.createFile(go);
            command.join();
        }
        assertThat(lines).contains("late");
    }

    @Test
    void nothingPersistsAfterAFreshStart() throws Exception {
        try (ShellSession session = session("sh")) {
            session.run("export A=1; cd /");
            session.startAfresh();
            session.run("echo \"A is ${A-unset} in $(basename \"$PWD\")\"");
        }
        assertThat(lines).contains("A is unset in it's a source");
    }

    @Test
    void tellsVariablesAndExpandsTexts() throws Exception {
        try (ShellSession session = session("sh")) {
            session.run("set -u; export A='line 1\nline \"2\"'; B='plain'");
            assertThat(session.value("A")).contains("line 1\nline \"2\"");
            assertThat(session.value("B")).contains("plain");
            assertThat(session.value("UNSET_ONE")).isEmpty();
            assertThat(session.expand("it's \"$B\"-$(echo 1)")).contains("it's \"plain\"-1");
            assertThat(session.expand("no'thing \\x")).contains("no'thing \\x");
            assertThat(session.expand("$UNSET_ONE")).isEmpty();
        }
    }

    @Test
    void exportsForWhatFollowsAlsoInANewShell() throws Exception {
        try (ShellSession session = session("sh")) {
            session.run("exit 1");
            session.export("STATE", "it's 0");
            session.run("echo \"$STATE\"; exit 1");
            session.run("echo \"again $STATE\"");
        }
        assertThat(lines).contains("it's 0", "again it's 0");
    }

    @Test
    void aJobInTheBackgroundDoesNotHoldItsCommandAndEndsWithTheSession() throws Exception {
        try (ShellSession session = session("sh")) {
            assertThat(session.run("sleep 600 & setsid sleep 600 & (trap '' TERM; sleep 600) & echo started"))
                    .isZero();
            assertThat(session.run("echo next")).isZero();
        }
        assertThat(lines).contains("started", "next");
        assertThat(processes.endOwnedBy(mark)).isEmpty();
    }

    @Test
    void endsWhenItIsStopped() throws Exception {
        try (ShellSession session = session("sh")) {
            Thread stopper = new Thread(() -> {
                takeUnchecked();
                cancellation.stop();
            });
            stopper.start();
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> session.run("echo up; sleep 600"))
                    .satisfies(cancelled -> assertThat(cancelled.status()).isEqualTo("STOPPED"));
            stopper.join();
        }
    }

    @Test
    void theEnvironmentIsTheGivenOneAndTheMark() throws Exception {
        try (ShellSession session = session("sh")) {
            session.run("env | cut -d= -f1 | sort");
        }
        assertThat(lines)
                .contains("HOME", "PATH", "CODESUITE_PROCESS")
                .isSubsetOf("HOME", "PATH", "CODESUITE_PROCESS", "PWD", "OLDPWD", "OPTIND", "PS4", "IFS", "_", "");
    }

    private ShellSession session(String program) {
        ShellProgram shell = ShellProgram.find(Optional.of(program), PATH).orElseThrow();
        ShellSession.Settings settings =
                new ShellSession.Settings(shell, Map.of("PATH", PATH, "HOME", "/home/of/test"), source, mark, scratch);
        return new ShellSession(processes, settings, cancellation, lines::add);
    }

    private static void runUnchecked(ShellSession session, String command) {
        try {
            session.run(command);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void takeUnchecked() {
        try {
            lines.take();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
