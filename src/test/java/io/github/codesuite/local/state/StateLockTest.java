package io.github.codesuite.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 200;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private int counted;

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void isHeldByOneThreadAtATime() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            all.add(threads.submit(this::countUnderTheLock));
        }
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        assertThat(counted).isEqualTo(THREADS * ROUNDS);
    }

    @Test
    void aSecondCloseDoesNotFreeTheLockOfTheNext() throws Exception {
        StateLock first = StateLock.acquire(file());
        first.close();
        try (StateLock second = StateLock.acquire(file())) {
            first.close();
            Future<?> third = threads.submit(this::takeAndFree);
            assertThat(third.isDone()).isFalse();
            second.close();
            third.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void anInterruptedThreadGetsItAndStaysInterrupted() throws Exception {
        Future<Boolean> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            takeAndFree();
            return Thread.currentThread().isInterrupted();
        });
        assertThat(interrupted.get(60, TimeUnit.SECONDS)).isTrue();
    }

    private void countUnderTheLock() {
        for (int round = 0; round < ROUNDS; round++) {
            try (StateLock lock = StateLock.acquire(file())) {
                counted++;
            }
        }
    }

    private void takeAndFree() {
        StateLock.acquire(file()).close();
    }

    private Path file() {
        return folder.resolve("new/folder/.lock");
    }
}
