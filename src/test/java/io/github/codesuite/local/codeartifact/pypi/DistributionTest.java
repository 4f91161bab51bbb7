package io.github.codesuite.local.codeartifact.pypi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.codeartifact.store.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {

    @ParameterizedTest
    @CsvSource({
        "my_app-1.0-py3-none-any.whl, bdist_wheel, my-app, 1.0",
        "My.App-1.0-1build-cp311-cp311-manylinux_2_17_x86_64.whl, bdist_wheel, my-app, v1.0",
        "app-1.0+local.1-py3-none-any.whl, bdist_wheel, app, 1.0+local.1",
        "my-app-1.0.tar.gz, sdist, my-app, 1.0",
        "my_app-1.0rc1.zip, sdist, my-app, 1.0.rc1",
        "mypackage-1.0.tar.gz, sdist, mypackage, 1.0"
    })
    void acceptsTheFilesOfAVersion(String file, String type, String name, String version) {
        assertThatCode(() -> Distribution.check(file, type, name, version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "app-1.0-py3-none.whl, bdist_wheel, app, 1.0",
        "app-1.1-py3-none-any.whl, bdist_wheel, app, 1.0",
        "other-1.0-py3-none-any.whl, bdist_wheel, app, 1.0",
        "app-1.0-py3-none-any.zip, bdist_wheel, app, 1.0",
        "app-1.0.whl, sdist, app, 1.0",
        "app.tar.gz, sdist, app, 1.0",
        "app-1.0.tar.gz, sdist, ap, 1.0",
        "app-1.0.tar.gz, bdist_egg, app, 1.0",
        "app-1.0.egg, bdist_egg, app, 1.0",
        "..-1.0.tar.gz, sdist, app, 1.0"
    })
    void refusesOthers(String file, String type, String name, String version) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Distribution.check(file, type, name, version))
                .withMessageMatching(".*(file name|name of a distribution|filetype).*");
    }
}
