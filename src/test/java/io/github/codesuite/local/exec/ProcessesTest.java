package io.github.codesuite.local.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.poll.Ticker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final String owner = "test-" + UUID.randomUUID();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Processes processes = new Processes(Ticker.system(), Duration.ofMillis(300));

    @AfterEach
    void nothingIsLeft() {
        processes.close();
        assertThat(processes.endOwnedBy(owner)).isEmpty();
    }

    @Test
    void handsALineOnBeforeTheCommandEnds() throws Exception {
        RunningProcess process = shell("echo first; read never; echo last");

        assertThat(lines.poll(30, TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(process.waitFor(LONG)).hasValue(0);
        assertThat(lines.poll(30, TimeUnit.SECONDS)).isEqualTo("last");
    }

    /** Records stand on disk, and a command line may hold a secret. */
    @Test
    void recordsAProcessWithoutItsArguments() throws Exception {
        RunningProcess process = shell("echo first; read never # -Dpassword=hunter2");

        assertThat(lines.poll(30, TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(process.record().toString()).doesNotContain("hunter2");
        assertThat(process.survivors().toString()).doesNotContain("hunter2");
        assertThat(ProcessRecord.ofThisProcess().command())
                .isEqualTo(ProcessHandle.current().info().command().orElseThrow());
    }

    @Test
    void givesTheExitStatusAndTheUnfinishedLastLine() throws Exception {
        RunningProcess process = shell("printf 'no newline'; exit 7");

        assertThat(process.waitFor(LONG)).isEqualTo(OptionalInt.of(7));
        assertThat(lines).containsExactly("no newline");
    }

    @Test
    void endsAGrandchildThatIgnoresTheRequest() throws Exception {
        RunningProcess process = shell("(trap '' TERM; echo up; while :; do sleep 1; done) & wait");
        assertThat(lines.poll(30, TimeUnit.SECONDS)).isEqualTo("up");

        assertThat(process.end()).isTrue();

        assertThat(process.survivors()).isEmpty();
    }

    @Test
    void findsAndEndsADaemonThatDetachedItself() throws Exception {
        RunningProcess process = shell("(setsid sleep 600 > /dev/null 2>&1 &) ; echo started");
        assertThat(process.waitFor(LONG)).hasValue(0);

        List<ProcessRecord> daemons = process.survivors();
        assertThat(daemons).isNotEmpty().allMatch(ProcessRecord::isAlive);

        assertThat(processes.endAll(daemons)).containsExactlyElementsOf(daemons);
        assertThat(process.survivors()).isEmpty();
    }

    @Test
    void aChildThatHoldsTheOutputDoesNotHoldTheWait() throws Exception {
        RunningProcess process = shell("sleep 600 & echo done");

        assertThat(process.waitFor(LONG)).hasValue(0);
        assertThat(lines).contains("done");
        assertThat(process.end()).isTrue();
    }

    @Test
    void sparesAProcessThatOnlyHasTheSameId() throws Exception {
        RunningProcess process = shell("echo up; exec sleep 600");
        assertThat(lines.poll(30, TimeUnit.SECONDS)).isEqualTo("up");
        ProcessRecord another = new ProcessRecord(process.record().pid(), Instant.EPOCH, "another");

        assertThat(processes.endAll(List.of(another))).isEmpty();

        assertThat(process.isAlive()).isTrue();
        assertThat(process.end()).isTrue();
    }

    @Test
    void partsAnEndlessLine() throws Exception {
        RunningProcess process = shell("head -c 600000 /dev/zero | tr '\\0' x");

        assertThat(process.waitFor(LONG)).hasValue(0);
        assertThat(lines.stream().mapToInt(String::length)).containsExactly(262144, 262144, 75712);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatNobodyHasLookedAtYetHasEnded() throws Exception {
        RunningProcess parent =
                shell("while [ \"$(cat /proc/$$/comm)\" != sleep ]; do :; done & echo $!; exec sleep 600");
        String child = String.valueOf(lines.poll(30, TimeUnit.SECONDS));
        while (!Files.readString(Path.of("/proc", child, "stat")).contains(") Z ")) {
            Thread.onSpinWait();
        }
        ProcessHandle ended = ProcessHandle.of(Long.parseLong(child)).orElseThrow();

        assertThat(ended.isAlive()).isTrue();
        assertThat(ProcessRecord.of(ended).isAlive()).isFalse();
        assertThat(parent.end()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDaemonWritesOnToTheFilesWhenWeAreGone() throws Exception {
        Path output = folder.resolve("out");
        Path errors = folder.resolve("err");
        Command command = new Command(
                List.of(
                        "/bin/sh",
                        "-c",
                        "echo before; (while [ ! -e go ]; do sleep 0.05; done; echo after; sleep 600) &"),
                Map.of("PATH", "/usr/bin:/bin"),
                folder,
                owner,
                false);
        RunningProcess process = processes.startToFiles(command, output, errors);
        assertThat(process.waitFor(LONG)).hasValue(0);
        processes.release(process);
        processes.close();

        try (FileTail tail = new FileTail(output, lines::add)) {
            tail.look();
            assertThat(lines).containsExactly("before");
            assertThat(OpenFiles.holders(process.survivors(), output)).isNotEmpty();
            Files.createFile(folder.resolve("go"));
            while (lines.size() < 2) {
                tail.look();
            }
        }
        assertThat(lines).containsExactly("before", "after");
        assertThat(process.end()).isTrue();
    }

    @Test
    void aTailHandsOnAnUnfinishedLineAtItsEnd() throws Exception {
        Path file = Files.writeString(folder.resolve("growing"), "one\ntw");
        try (FileTail tail = new FileTail(file, lines::add)) {
            tail.look();
            assertThat(lines).containsExactly("one");
            Files.writeString(file, "o\nthree", StandardOpenOption.APPEND);
        }
        assertThat(lines).containsExactly("one", "two", "three");
    }

    @Test
    void inheritsNothing() throws Exception {
        Command command = new Command(List.of("/usr/bin/env"), Map.of("ONLY", "this"), folder, owner, false);
        RunningProcess process = processes.startMerged(command, lines::add);

        assertThat(process.waitFor(LONG)).hasValue(0);
        assertThat(lines).containsExactlyInAnyOrder("ONLY=this", "CODESUITE_PROCESS=" + owner);
    }

    @Test
    void writesToACommandThatTakesInput() throws Exception {
        Command command = new Command(List.of("/bin/cat"), Map.of(), folder, owner, true);
        RunningProcess process = processes.startMerged(command, lines::add);
        process.input().write("hello\n".getBytes(StandardCharsets.UTF_8));
        process.input().close();

        assertThat(process.waitFor(LONG)).hasValue(0);
        assertThat(lines).containsExactly("hello");
    }

    @Test
    void aChildGetsTheToolsFirstAndNothingOfTheUsersAws() {
        HostTools tools = new HostTools(
                Path.of("/jdk"),
                Optional.of(Path.of("/maven")),
                Map.of(
                        "PATH",
                        "/bin",
                        "AWS_SECRET_ACCESS_KEY",
                        "canary",
                        "LANG",
                        "C",
                        "MAVEN_CMD_LINE_ARGS",
                        "-Dpassword=canary"),
                Map.of("MAVEN_OPTS", "-Dx"));

        assertThat(tools.childEnvironment())
                .containsOnly(
                        Map.entry("JAVA_HOME", "/jdk"),
                        Map.entry("PATH", "/jdk/bin:/maven/bin:/bin"),
                        Map.entry("LANG", "C"),
                        Map.entry("MAVEN_OPTS", "-Dx"));
    }

    @Test
    void aChildGetsTheUsersAwsWhereThatIsWanted() {
        HostTools tools = new HostTools(
                Path.of("/jdk"),
                Optional.empty(),
                Map.of("AWS_PROFILE", "mine", "CODEBUILD_BUILD_ID", "outer:1"),
                Map.of("MAVEN_OPTS", "-Dx"));

        assertThat(tools.withUserAws().with(Map.of("MORE", "1")).childEnvironment())
                .containsEntry("AWS_PROFILE", "mine")
                .containsEntry("MAVEN_OPTS", "-Dx")
                .containsEntry("MORE", "1")
                .doesNotContainKey("CODEBUILD_BUILD_ID");
    }

    private RunningProcess shell(String script) throws Exception {
        Command command =
                new Command(List.of("/bin/sh", "-c", script), Map.of("PATH", "/usr/bin:/bin"), folder, owner, false);
        return processes.startMerged(command, lines::add);
    }
}
