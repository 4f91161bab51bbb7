package io.github.codesuite.stage.publish;

/**
 * How many requests a repository takes at the same time: found out by asking. One that is throttled halves it, once for all that were
 * under way then; a hundred that were not allow one more. So a run settles just below what an account may send. Thread-safe.
 */
final class Lanes {

    private static final int PASSED_FOR_ONE_MORE = 100;

    private final int most;
    private int open;
    private int taken;
    private int passed;
    private int halvings;

    /** @param most how many there are, all of them open at first */
    Lanes(int most) {
        this.most = most;
        this.open = most;
    }

    /**
     * Takes a lane, as soon as one is free; each that is taken is left again.
     *
     * @return what {@link #throttled} wants to know
     */
    synchronized int take() throws InterruptedException {
        while (taken >= open) {
            wait();
        }
        taken++;
        return halvings;
    }

    synchronized void leave() {
        taken--;
        notifyAll();
    }

    /** A request came through. */
    synchronized void passed() {
        passed++;
        if (passed >= PASSED_FOR_ONE_MORE && open < most) {
            passed = 0;
            open++;
            notifyAll();
        }
    }

    /** @param since what {@link #take} returned for the request that was throttled */
    synchronized void throttled(int since) {
        passed = 0;
        if (since == halvings) {
            halvings++;
            open = Math.max(1, open / 2);
        }
    }

    synchronized int open() {
        return open;
    }
}
