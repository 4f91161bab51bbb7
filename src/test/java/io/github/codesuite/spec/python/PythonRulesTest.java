package io.github.codesuite.spec.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as PEP 503, versions as PEP 440, names of files as PEP 427 and PEP 625 have them. */
class PythonRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Friendly-Bard,friendly-bard",
        "FRIENDLY_BARD,friendly-bard",
        "friendly.bard,friendly-bard",
        "FrIeNdLy-._.-bArD,friendly-bard"
    })
    void normalizesNames(String name, String normal) {
        assertThat(ProjectName.isName(name)).isTrue();
        assertThat(ProjectName.normalized(name)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", ".a", "a b", "a/b", "ä"})
    void refusesOtherNames(String name) {
        assertThat(ProjectName.isName(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,1.0",
        "1.0.0,1.0.0",
        "v1.0,1.0",
        "01.002,1.2",
        "1.1RC1,1.1rc1",
        "1.1.alpha-1,1.1a1",
        "1.1-pre,1.1rc0",
        "1.2.rev3,1.2.post3",
        "1.0-1,1.0.post1",
        "1.2.DEV,1.2.dev0",
        "2!1.0.post2.dev3,2!1.0.post2.dev3",
        "1.0+Ubuntu-01,1.0+ubuntu.1"
    })
    void normalizesVersions(String version, String normal) {
        assertThat(PythonVersion.normalized(version)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0-SNAPSHOT", "a", "1..0", "1.0+", "1.0 ", "1.0+a+b"})
    void refusesOtherVersions(String version) {
        assertThat(PythonVersion.normalized(version)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "orders-1.0-py3-none-any.whl,orders,1.0,py3",
        "my_orders-1.0.post1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl,my_orders,1.0.post1,cp311",
        "orders-1.0-1build-py2.py3-none-any.whl,orders,1.0,py2.py3",
        "my_orders-1.0.tar.gz,my_orders,1.0,source",
        "my-orders-1.0.zip,my-orders,1.0,source"
    })
    void readsNamesOfFiles(String text, String name, String version, String pythonTag) {
        assertThat(FileName.of(text)).contains(new FileName(name, version, pythonTag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.whl",
                "orders-1.0.whl",
                "orders-1.0-SNAPSHOT-py3-none-any.whl",
                "orders-1.0-x1-py3-none-any.whl",
                "orders-x-py3-none-any.whl",
                "orders-1.0.tgz",
                "orders-1.0-SNAPSHOT.tar.gz",
                "or\"ders-1.0.tar.gz",
                "orders.tar.gz"
            })
    void refusesOtherNamesOfFiles(String text) {
        assertThat(FileName.of(text)).isEmpty();
    }

    @Test
    void comparesNamesOfFilesWithoutTheirSpelling() {
        FileName wheel = FileName.of("my_orders-1.0rc1-py3-none-any.whl").orElseThrow();
        assertThat(wheel.fits("My.Orders", "1.0-RC1")).isTrue();
        assertThat(wheel.fits("my-orders", "1.0")).isFalse();
        assertThat(wheel.fits("orders", "1.0rc1")).isFalse();
    }
}
