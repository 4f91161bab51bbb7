package io.github.codesuite.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "*.jar, a.jar",
        "**/*, top.txt",
        "**/*, a/b/c.txt",
        "**, a/b/c.txt",
        "target/*.jar, target/a.jar",
        "a?c, abc",
        "a/**/z, a/z",
        "a/**/z, a/b/c/z",
        "**/x.txt, x.txt",
        "a**z, a/b/z",
        "./docs, docs",
        "/docs, docs",
        "docs, docs/a/b.md",
        "docs/, docs/a/b.md",
        "**/docs, a/docs/b.md",
        "build*/, build-1/x",
        "a+b.txt, a+b.txt",
        "[x], [x]"
    })
    void matches(String pattern, String path) {
        assertThat(PathPattern.of(pattern).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*.jar, a/b.jar",
        "*, a/b",
        "docs/*, docs/a/b",
        "docs/*, docs",
        "a?c, a/c",
        "a?c, ac",
        "docs, docs2",
        "docs/, docs",
        "docs/, other",
        "**/*.jar, a.jar/x",
        "a+b.txt, aab.txt",
        "x.txt, xytxt",
        "[x], x"
    })
    void doesNotMatch(String pattern, String path) {
        assertThat(PathPattern.of(pattern).matches(path)).isFalse();
    }
}
