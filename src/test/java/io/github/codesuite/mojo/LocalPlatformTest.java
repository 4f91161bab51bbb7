package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.failure.StageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPlatformTest {

    @Test
    void refusesWindowsByName() {
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> LocalPlatform.check("Windows 11"))
                .withMessageContaining("Windows 11")
                .withMessageContaining("-Dcodesuite.target=aws");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X"})
    void letsOthersThrough(String name) {
        assertThatCode(() -> LocalPlatform.check(name)).doesNotThrowAnyException();
    }
}
