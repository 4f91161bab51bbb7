package io.github.codesuite.mojo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end what a stage has started: when the JVM is asked to end, the stage's thread is interrupted and has some
 * seconds to stop its build or deployment and to say what goes on. Open it before the first remote call; after {@link
 * #close()} nothing is left in the JVM.
 */
final class Interrupts implements AutoCloseable {

    /** How long the JVM waits for the stage. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Duration patience;
    private final Thread hook;
    private boolean postponed;

    private Interrupts(Thread stage, Duration patience) {
        this.patience = patience;
        this.hook = new Thread(() -> interrupt(stage), "codesuite interrupt");
    }

    /** Starts to listen for the calling thread. */
    static Interrupts ofThisThread() {
        return ofThisThread(PATIENCE);
    }

    /**
     * Starts to listen for the calling thread.
     *
     * @param patience how long the JVM waits for it
     */
    static Interrupts ofThisThread(Duration patience) {
        Interrupts interrupts = new Interrupts(Thread.currentThread(), patience);
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    /**
     * Puts an interrupt of the calling thread off until {@link #close()}: files cannot be written by a thread that is
     * interrupted.
     */
    void postpone() {
        postponed = Thread.interrupted() || postponed;
    }

    /** What the JVM runs when it is asked to end. */
    Thread hook() {
        return hook;
    }

    /** The stage has ended: nobody waits for it any more. */
    @Override
    public void close() {
        if (postponed) {
            Thread.currentThread().interrupt();
        }
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException jvmIsEnding) {
            // The hook runs already, or has run; it does not outlive the JVM.
            ended.countDown();
        }
    }

    private void interrupt(Thread stage) {
        stage.interrupt();
        try {
            boolean stopped = ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!stopped) {
                stage.interrupt();
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
