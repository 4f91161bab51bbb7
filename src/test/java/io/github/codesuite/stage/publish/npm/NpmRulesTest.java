package io.github.codesuite.stage.publish.npm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as validate-npm-package-name takes them for new packages, versions as semver.org, tags as npm publish. */
class NpmRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "@acme/web",
                "some-package",
                "example.com",
                "under_score",
                "123numeric",
                "@npm/thingy",
                "a"
            })
    void takesNamesOfNewPackages(String name) {
        assertThat(NpmName.of(name)).map(NpmName::text).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".start",
                "_start",
                "contain:colons",
                " leading",
                "trailing ",
                "s/l/a/s/h",
                "node_modules",
                "favicon.ico",
                "CAPITAL",
                "crazy!",
                "excited*",
                "with'quote",
                "@npm-zors/money!time.js",
                "@user/node/x",
                "@/web",
                "@acme/",
                "@acme/.web",
                "@ACME/web",
                "wéb"
            })
    void refusesOtherNames(String name) {
        assertThat(NpmName.of(name)).isEmpty();
    }

    @Test
    void takesNamesOfAtMost214Characters() {
        assertThat(NpmName.of("a".repeat(214))).isPresent();
        assertThat(NpmName.of("a".repeat(215))).isEmpty();
    }

    @Test
    void asksForAScopedNameAsNpmDoes() {
        assertThat(NpmName.of("@acme/web")).map(NpmName::path).contains("@acme%2fweb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0", "1.2.3", "1.0.0-SNAPSHOT", "1.0.0-alpha.1", "1.0.0-0.3.7", "1.0.0-x-y-z.4", "10.20.30"})
    void takesSemanticVersions(String version) {
        assertThat(NpmVersion.isVersion(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.0",
                "1.0-SNAPSHOT",
                "01.0.0",
                "1.0.0-",
                "1.0.0-01",
                "1.0.0+build",
                "v1.0.0",
                "=1.0.0",
                "1.0.0 ",
                "1.x.0"
            })
    void refusesOtherVersions(String version) {
        assertThat(NpmVersion.isVersion(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "next", "beta", "release-1.x", "canary_2", "vnext", "xyz"})
    void takesTags(String tag) {
        assertThat(NpmVersion.isTag(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "v1", "v1.2.3", "x", "X", "x.1", "1.x", "*", "^1.0", "~1", ">=1", "a b", "a/b"})
    void refusesTagsThatReadAsRanges(String tag) {
        assertThat(NpmVersion.isTag(tag)).isFalse();
    }
}
