package io.github.codesuite.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.LocalHome;
import io.github.codesuite.poll.Ticker;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackgroundTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @AfterEach
    void leaveNothing() {
        background().end();
        assertThat(keepers()).isEmpty();
    }

    @Test
    void startsOneThatServes() throws Exception {
        Owner owner = background().ensure(launch(LONG));

        assertThat(owner.isForeground()).isFalse();
        assertThat(owner.process().pid()).isNotEqualTo(ProcessHandle.current().pid());
        assertThat(home().aws().resolve("serve.json"))
                .content()
                .contains("\"pid\": " + owner.process().pid(), owner.endpoint().orElseThrow());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(background().log())))
                .isEqualTo("rw-------");
        assertThat(background().log()).content().contains("serves " + home().root());
        assertThat(background().ensure(launch(LONG)).process()).isEqualTo(owner.process());
    }

    @Test
    void itsEnvironmentIsTheOneThatItIsGiven() throws Exception {
        Owner owner = background().ensure(launch(LONG));
        String environment = Files.readString(
                Path.of("/proc", Long.toString(owner.process().pid()), "environ"), StandardCharsets.ISO_8859_1);

        assertThat(environment.split("\0"))
                .containsExactlyInAnyOrder("PATH=/usr/bin:/bin", "CODESUITE_PROCESS=keeper/" + home().root());
    }

    @Test
    void manyAtOnceGetTheSameOne() throws Exception {
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> starters = Stream.generate(() -> new Thread(() -> {
                    try {
                        together.await();
                        ids.add(background().ensure(launch(LONG)).process().pid());
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .limit(4)
                .toList();
        starters.forEach(Thread::start);
        together.countDown();
        for (Thread starter : starters) {
            starter.join();
        }

        assertThat(ids).hasSize(1);
        assertThat(keepers()).hasSize(1);
    }

    @Test
    void aKilledOneIsReplaced() throws Exception {
        Owner killed = background().ensure(launch(LONG));
        ProcessHandle process = ProcessHandle.of(killed.process().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);

        Owner next = background().ensure(launch(LONG));

        assertThat(next.process()).isNotEqualTo(killed.process());
        assertThat(home().aws().resolve("serve.json"))
                .content()
                .contains("\"pid\": " + next.process().pid());
    }

    @Test
    void leavesWhenIdle() throws Exception {
        Owner owner = background().ensure(launch(Duration.ofMillis(500)));
        ProcessHandle.of(owner.process().pid())
                .ifPresent(process -> process.onExit().join());

        assertThat(background().living()).isEmpty();
        assertThat(home().aws().resolve("serve.json")).doesNotExist();
        assertThat(background().log()).content().contains("nothing to do any more");
    }

    @Test
    void aRequestToEndGivesTheHomeBack() throws Exception {
        Owner owner = background().ensure(launch(LONG));

        assertThat(background().end()).map(Owner::process).contains(owner.process());

        assertThat(background().living()).isEmpty();
        assertThat(home().keeper().resolve("owner.json")).doesNotExist();
        assertThat(home().aws().resolve("serve.json")).doesNotExist();
    }

    @Test
    void oneThatCannotStartSaysWhy() {
        Background.Launch broken =
                new Background.Launch(Path.of(System.getProperty("java.home")), List.of(folder), Map.of(), false, LONG);
        assertThatExceptionOfType(KeeperFailure.class)
                .isThrownBy(() -> background().ensure(broken))
                .withMessageContaining("KeeperMain")
                .withMessageContaining("keeper.log");
    }

    private Background background() {
        return new Background(home(), Ticker.system());
    }

    private LocalHome home() {
        return new LocalHome(folder.resolve("a home"));
    }

    private List<Long> keepers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .map(ProcessHandle::pid)
                .toList();
    }

    static Background.Launch launch(Duration idle) {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new Background.Launch(
                Path.of(System.getProperty("java.home")), classPath, Map.of("PATH", "/usr/bin:/bin"), false, idle);
    }
}
