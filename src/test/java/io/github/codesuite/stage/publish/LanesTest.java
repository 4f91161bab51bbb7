package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes lanes = new Lanes(32);

    @Test
    void allAreOpenAtFirst() {
        assertThat(lanes.open()).isEqualTo(32);
    }

    @Test
    void manyThatAreThrottledTogetherHalveThemOnce() throws Exception {
        int first = lanes.take();
        int second = lanes.take();
        lanes.throttled(first);
        lanes.throttled(second);
        assertThat(lanes.open()).isEqualTo(16);
    }

    @Test
    void oneThatIsThrottledAfterwardsHalvesThemAgain() throws Exception {
        lanes.throttled(lanes.take());
        lanes.throttled(lanes.take());
        assertThat(lanes.open()).isEqualTo(8);
    }

    @Test
    void oneIsLeftOpenAlways() throws Exception {
        for (int time = 0; time < 10; time++) {
            lanes.throttled(lanes.take());
            lanes.leave();
        }
        assertThat(lanes.open()).isEqualTo(1);
    }

    @Test
    void aHundredThatPassOpenOneMore() throws Exception {
        lanes.throttled(lanes.take());
        pass(99);
        assertThat(lanes.open()).isEqualTo(16);
        pass(1);
        assertThat(lanes.open()).isEqualTo(17);
    }

    @Test
    void theyNeverBecomeMoreThanThereWere() {
        pass(1000);
        assertThat(lanes.open()).isEqualTo(32);
    }

    @Test
    void whoFindsAllTakenWaitsUntilOneIsLeft() throws Exception {
        Lanes one = new Lanes(1);
        one.take();
        CompletableFuture<Integer> second = new CompletableFuture<>();
        Thread waiting = new Thread(() -> take(one, second));
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(second).isNotDone();
        one.leave();
        assertThat(second.get(30, TimeUnit.SECONDS)).isZero();
        waiting.join();
    }

    private static void take(Lanes lanes, CompletableFuture<Integer> taken) {
        try {
            taken.complete(lanes.take());
        } catch (InterruptedException interrupted) {
            taken.completeExceptionally(interrupted);
        }
    }

    private void pass(int requests) {
        for (int request = 0; request < requests; request++) {
            lanes.passed();
        }
    }
}
