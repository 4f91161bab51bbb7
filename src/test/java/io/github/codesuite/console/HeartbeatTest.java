package io.github.codesuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final class SteppedTicker implements Ticker {
        private Duration time = Duration.ofSeconds(-5);

        @Override
        public Instant now() {
            return Instant.EPOCH.plus(time);
        }

        @Override
        public long nanos() {
            return time.toNanos();
        }

        @Override
        public void sleep(Duration duration) {
            time = time.plus(duration);
        }
    }

    private final SteppedTicker ticker = new SteppedTicker();
    private final RecordedConsole console = new RecordedConsole();
    private final Heartbeat heartbeat = new Heartbeat(ticker, console);

    @Test
    void isSilentWhileSomethingIsHeard() {
        for (int i = 0; i < 10; i++) {
            pass(29);
            heartbeat.heard();
            heartbeat.beat("building");
        }

        assertThat(console.lines()).isEmpty();
    }

    @Test
    void beatsEveryThirtySecondsOfSilence() {
        pass(60);
        heartbeat.heard();
        for (int i = 0; i < 14; i++) {
            pass(5);
            heartbeat.beat("building");
        }

        assertThat(console.lines())
                .containsExactly(
                        "I still building, 1 min 30 s, last line 30 s ago",
                        "I still building, 2 min 00 s, last line 1 min 00 s ago");
    }

    private void pass(int seconds) {
        ticker.sleep(Duration.ofSeconds(seconds));
    }
}
