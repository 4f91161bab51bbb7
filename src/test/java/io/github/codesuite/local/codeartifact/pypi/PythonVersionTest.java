package io.github.codesuite.local.codeartifact.pypi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.codeartifact.store.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PEP 440, "Normalization". */
class PythonVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "1.0, v1.0.0",
        "1.1a1, 1.1.alpha-1",
        "1.1rc1, 1.1c1",
        "1.1rc0, 1.1-preview",
        "1.0.post1, 1.0-1",
        "1.0.post0, 1.0.r",
        "1.0.dev4, 1.0-DEV4",
        "1.0+ubuntu.1, 1.0+Ubuntu-1",
        "0!1.10, 01.10",
        "1!2.0b2.post3.dev4, 1!2b2-3_dev4"
    })
    void spellsTheSameVersionOneWay(String one, String other) {
        assertThat(PythonVersion.canonical(one)).isEqualTo(PythonVersion.canonical(other));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.1", "1.0, 1.0a0", "1.0, 1.0.post0", "1.0, 1!1.0", "1.0, 1.0+x", "1.10, 1.1", "1.0.dev0, 1.0"})
    void tellsVersionsApart(String one, String other) {
        assertThat(PythonVersion.canonical(one)).isNotEqualTo(PythonVersion.canonical(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1.0/..", "1..0", "1.0-", "1.0 ", "1.0+", "1.0+a_", "1.0\n"})
    void refusesWhatIsNone(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PythonVersion.canonical(text));
    }
}
