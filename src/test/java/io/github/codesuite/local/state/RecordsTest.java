package io.github.codesuite.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

    record Counter(String name, int count, Instant at, List<String> tags) {}

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWritten() {
        Records<Counter> records = records();
        Counter counter = new Counter("a", 1, Instant.parse("2026-01-02T03:04:05Z"), List.of("x"));

        records.write("arn:aws:codebuild:../..", counter);

        assertThat(records.read("arn:aws:codebuild:../..")).contains(counter);
        assertThat(records.all()).containsExactly(counter);
    }

    @Test
    void refusesARecordOfANewerSchemaByName() {
        new Records<>(folder, Counter.class, 2, AtomicFiles.system())
                .write("a", new Counter("a", 1, Instant.EPOCH, List.of()));

        assertThatThrownBy(() -> records().read("a"))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("schema version 2")
                .hasMessageContaining("a.json");
    }

    @Test
    void keepsTheOldRecordWhereTheRenameFails() {
        Counter old = new Counter("a", 1, Instant.EPOCH, List.of());
        records().write("a", old);
        Records<Counter> failing = new Records<>(folder, Counter.class, 1, new AtomicFiles((temporary, target) -> {
            throw new IOException("no rename today");
        }));

        assertThatThrownBy(() -> failing.write("a", new Counter("a", 2, Instant.EPOCH, List.of())))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(records().read("a")).contains(old);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void updatesExclusively() throws Exception {
        records().write("a", new Counter("a", 0, Instant.EPOCH, List.of()));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int each = 0; each < 40; each++) {
            threads.execute(() ->
                    records().update("a", old -> new Counter(old.name(), old.count() + 1, old.at(), old.tags())));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(records().read("a").orElseThrow().count()).isEqualTo(40);
    }

    @Test
    void anInterruptedThreadStillWritesAndStaysInterrupted() {
        Counter counter = new Counter("a", 1, Instant.EPOCH, List.of());
        Thread.currentThread().interrupt();
        try {
            records().create("a", counter);
            records().update("a", old -> new Counter(old.name(), 2, old.at(), old.tags()));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(records().read("a").orElseThrow().count()).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void anInterruptDoesNotBreakTheWaitForALock() throws Exception {
        Path file = folder.resolve(".lock");
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try (StateLock lock = StateLock.acquire(file)) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            } catch (RuntimeException failure) {
                interrupted.completeExceptionally(failure);
            }
        });
        try (StateLock held = StateLock.acquire(file)) {
            waiting.start();
            waiting.interrupt();
        }

        assertThat(interrupted.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aStreamThatBreaksLeavesNoTemporaryFile() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no more today");
            }

            @Override
            public int read(byte[] octets, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> AtomicFiles.system().write(folder.resolve("a"), broken))
                .hasMessage("no more today");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void idsThatDifferOnlyInCaseHaveFilesThatDifferInMore() {
        assertThat(FileNames.of("Orders")).isEqualTo("~orders");
        assertThat(FileNames.of("Orders")).isNotEqualToIgnoringCase(FileNames.of("orders"));
        assertThat(FileNames.of("a".repeat(300))).isNotEqualToIgnoringCase(FileNames.of("A".repeat(300)));
        assertThat(FileNames.of("~a")).isNotEqualTo(FileNames.of("A"));
    }

    @Test
    void fileNamesNeverLeaveTheFolder() {
        assertThat(FileNames.of("../a/b")).isEqualTo("%2E.%2Fa%2Fb");
        assertThat(FileNames.of("x".repeat(500))).hasSizeLessThanOrEqualTo(201);
        assertThat(Files.exists(folder)).isTrue();
    }

    private Records<Counter> records() {
        return new Records<>(folder, Counter.class, 1, AtomicFiles.system());
    }
}
