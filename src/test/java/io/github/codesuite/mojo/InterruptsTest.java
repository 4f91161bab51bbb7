package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptsTest {

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void interruptsTheStageAndWaitsUntilItHasEnded() throws Exception {
        SynchronousQueue<Interrupts> opened = new SynchronousQueue<>();
        Thread stage = new Thread(() -> stage(opened));
        stage.start();
        Thread hook = opened.take().hook();
        hook.start();
        hook.join();
        events.add("hook ended");
        stage.join();
        assertThat(events).containsExactly("stage stopped", "hook ended");
    }

    @Test
    void leavesNothingInTheJvm() {
        Interrupts interrupts = Interrupts.ofThisThread();
        interrupts.close();
        assertThat(Runtime.getRuntime().removeShutdownHook(interrupts.hook())).isFalse();
    }

    @Test
    void putsAnInterruptOffSoThatFilesCanBeWritten() {
        try (Interrupts interrupts = Interrupts.ofThisThread()) {
            Thread.currentThread().interrupt();
            interrupts.postpone();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    private void stage(SynchronousQueue<Interrupts> opened) {
        try (Interrupts interrupts = Interrupts.ofThisThread()) {
            untilInterrupted(interrupts, opened);
            events.add("stage stopped");
        }
    }

    private static void untilInterrupted(Interrupts interrupts, SynchronousQueue<Interrupts> opened) {
        try {
            opened.put(interrupts);
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
