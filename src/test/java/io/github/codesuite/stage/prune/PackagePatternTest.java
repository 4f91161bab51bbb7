package io.github.codesuite.stage.prune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagePatternTest {

    @ParameterizedTest
    @CsvSource({
        "/*, true",
        "/maven/*, true",
        "/maven/com.acme/*, true",
        "/maven/com.acme/orders, true",
        "/maven/com.*/ord*s, true",
        "/maven/com.acme/order, false",
        "/maven/comXacme/orders, false",
        "/npm/*, false"
    })
    void matchesAsWritten(String pattern, boolean matches) {
        PackageName orders = new PackageName("maven", "com.acme", "orders");
        assertThat(PackagePattern.isPattern(pattern)).isTrue();
        assertThat(new PackagePattern(pattern).matches(orders)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/npm//lodash", "/npm/*"})
    void aPackageMayHaveNoNamespace(String pattern) {
        assertThat(PackagePattern.isPattern(pattern)).isTrue();
        assertThat(new PackagePattern(pattern).matches(new PackageName("npm", "", "lodash")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "com.acme:orders",
                "maven/com.acme/orders",
                "/maven/com.acme",
                "/maven/a/b/c",
                "/maven/a/"
            })
    void refusesOtherForms(String text) {
        assertThat(PackagePattern.isPattern(text)).isFalse();
    }
}
