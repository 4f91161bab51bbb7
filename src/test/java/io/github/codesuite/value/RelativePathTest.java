package io.github.codesuite.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePathTest {

    @ParameterizedTest
    @ValueSource(strings = {"..", "../a", "a/../..", "/..", "./..", "a\\..\\..", "a//../../b"})
    void knowsPathsThatLeaveTheirRoot(String path) {
        assertThat(RelativePath.leavesItsRoot(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/..", "a/../b", "..a", "a..", "./a", "/opt/../srv", "**/*", "$HOME/.."})
    void knowsPathsThatDoNot(String path) {
        assertThat(RelativePath.leavesItsRoot(path)).isFalse();
    }
}
