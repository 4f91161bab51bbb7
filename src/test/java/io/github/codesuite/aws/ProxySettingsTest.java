package io.github.codesuite.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.value.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

    private static final ProxySettings SETTINGS =
            new ProxySettings("proxy", 3128, "ann", Secret.of("pr0xy"), List.of("*.corp.example", "repo*"));

    @ParameterizedTest
    @ValueSource(
            strings = {"a.corp.example", "A.Corp.Example", "repo", "repo.anything", "localhost", "127.0.0.1", "[::1]"})
    void reachesDirectly(String host) {
        assertThat(SETTINGS.bypasses(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"corp.example", "a.corpXexample", "myrepo", "codebuild.eu-central-1.amazonaws.com"})
    void reachesThroughTheProxy(String host) {
        assertThat(SETTINGS.bypasses(host)).isFalse();
    }

    @Test
    void hidesThePassword() {
        assertThat(SETTINGS.toString()).doesNotContain("pr0xy").contains("*****");
    }
}
