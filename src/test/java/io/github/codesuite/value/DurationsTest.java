package io.github.codesuite.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @Test
    void addsUpTheParts() {
        assertThat(Durations.parse("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(Durations.parse("500ms")).contains(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 minuts", "-5s", "0s", "", "30", "99999999999h"})
    void refusesWhatIsNotADuration(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Test
    void readsWellAtEveryScale() {
        assertThat(Durations.words(Duration.ofMillis(850))).isEqualTo("850 ms");
        assertThat(Durations.words(Duration.ofMillis(3210))).isEqualTo("3.2 s");
        assertThat(Durations.words(Duration.ofSeconds(65))).isEqualTo("1 min 05 s");
        assertThat(Durations.words(Duration.ofMinutes(123))).isEqualTo("2 h 03 min");
    }
}
