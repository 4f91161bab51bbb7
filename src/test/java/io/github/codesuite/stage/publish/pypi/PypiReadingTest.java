package io.github.codesuite.stage.publish.pypi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.Transfer.Content;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.python.CoreMetadata;
import io.github.codesuite.stage.publish.format.Asset;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.ReadPackage;
import io.github.codesuite.stage.publish.format.SamplePackages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PypiReadingTest {

    private static final String METADATA = """
            Metadata-Version: 2.4
            Name: My.Orders
            Version: 1.0
            Summary: Orders for ü
            Classifier: Programming Language :: Python :: 3
            Classifier: Topic :: Office
            Requires-Python: >=3.8
            Requires-Dist: requests>=2
            License-File: LICENSE
            Description-Content-Type: text/markdown

            # Orders

            Text.
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();
    private SamplePackages samples;

    @BeforeEach
    void samples() {
        samples = new SamplePackages(folder);
    }

    @Test
    void readsWheelAndSourceDistributionOfAVersion() throws Exception {
        Path wheel = samples.wheel("my_orders-1.0-py3-none-any.whl", METADATA);
        Path sdist = samples.sdist("my_orders-1.0.tar.gz", METADATA);
        assertThat(read(samples.declared(Format.PYPI, Map.of("name", "my-orders", "version", "v1.0"), wheel, sdist)))
                .hasValueSatisfying(found -> {
                    assertThat(found.coordinates()).hasToString("pypi:my-orders:1.0");
                    assertThat(found.files()).containsExactly(wheel, sdist);
                });
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void makesTheFormOfTwine() throws Exception {
        Path wheel = samples.wheel("my_orders-1.0-py3-none-any.whl", METADATA);
        PypiPackage read =
                (PypiPackage) read(samples.declared(Format.PYPI, wheel)).orElseThrow();
        Checksums checksums = Checksums.of(wheel);
        String boundary = "codesuite-" + checksums.sha256().substring(0, 48);

        Content content = read.form(Asset.of(wheel));
        byte[] sent;
        try (InputStream stream = content.opening().open()) {
            sent = stream.readAllBytes();
        }

        assertThat(content.type()).isEqualTo("multipart/form-data; boundary=" + boundary);
        assertThat(sent).hasSize((int) content.length());
        String fields = field(boundary, ":action", "file_upload")
                + field(boundary, "protocol_version", "1")
                + field(boundary, "filetype", "bdist_wheel")
                + field(boundary, "pyversion", "py3")
                + field(boundary, "md5_digest", checksums.md5())
                + field(boundary, "sha256_digest", checksums.sha256())
                + field(boundary, "metadata_version", "2.4")
                + field(boundary, "name", "My.Orders")
                + field(boundary, "version", "1.0")
                + field(boundary, "summary", "Orders for ü")
                + field(boundary, "classifiers", "Programming Language :: Python :: 3")
                + field(boundary, "classifiers", "Topic :: Office")
                + field(boundary, "requires_python", ">=3.8")
                + field(boundary, "requires_dist", "requests>=2")
                + field(boundary, "description_content_type", "text/markdown")
                + field(boundary, "description", "# Orders\n\nText.\n")
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"content\";"
                + " filename=\"my_orders-1.0-py3-none-any.whl\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String expected = fields
                + Files.readString(wheel, StandardCharsets.ISO_8859_1)
                        .replaceAll("\\z", "\r\n--" + boundary + "--\r\n");
        byte[] utf8 = fields.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(sent, 0, utf8.length, StandardCharsets.UTF_8)).isEqualTo(fields);
        assertThat(new String(sent, utf8.length, sent.length - utf8.length, StandardCharsets.ISO_8859_1))
                .isEqualTo(expected.substring(fields.length()));
    }

    @Test
    void saysThatASourceDistributionIsOne() throws Exception {
        Path sdist = samples.sdist("my_orders-1.0.tar.gz", METADATA);
        PypiPackage read =
                (PypiPackage) read(samples.declared(Format.PYPI, sdist)).orElseThrow();
        try (InputStream stream = read.form(Asset.of(sdist)).opening().open()) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("name=\"filetype\"\r\n\r\nsdist\r\n", "name=\"pyversion\"\r\n\r\nsource\r\n");
        }
    }

    @Test
    void refusesAFileThatIsNotWhatItsNameSays() throws Exception {
        assertThat(read(samples.declared(Format.PYPI, samples.wheel("my_orders-1.1-py3-none-any.whl", METADATA))))
                .isEmpty();
        assertThat(said())
                .singleElement()
                .asString()
                .contains("my_orders-1.1-py3-none-any.whl says that it is My.Orders 1.0, which its name does not");
    }

    @Test
    void refusesFilesOfDifferentVersions() throws Exception {
        Path wheel = samples.wheel("my_orders-1.0-py3-none-any.whl", METADATA);
        Path sdist = samples.sdist("my_orders-1.1.tar.gz", METADATA.replace("Version: 1.0", "Version: 1.1"));
        assertThat(read(samples.declared(Format.PYPI, wheel, sdist))).isEmpty();
        assertThat(said())
                .singleElement()
                .asString()
                .contains("my_orders-1.1.tar.gz is My.Orders 1.1, but my_orders-1.0-py3-none-any.whl is My.Orders 1.0");
    }

    @Test
    void saysAllThatThePomHasOtherwise() throws Exception {
        Path wheel = samples.wheel("my_orders-1.0-py3-none-any.whl", METADATA);
        read(samples.declared(Format.PYPI, Map.of("name", "orders", "version", "1.0.1"), wheel));
        assertThat(said())
                .hasSize(2)
                .anyMatch(text ->
                        text.contains("the name is 'orders', but my_orders-1.0-py3-none-any.whl says 'my-orders'"))
                .anyMatch(
                        text -> text.contains("the version is '1.0.1', but my_orders-1.0-py3-none-any.whl says '1.0'"));
    }

    @Test
    void warnsOfAVersionThatPipReadsInAnotherForm() throws Exception {
        Path wheel = samples.wheel(
                "orders-1.0rc1-py3-none-any.whl", "Metadata-Version: 2.1\nName: orders\nVersion: 1.0-RC1\n");
        assertThat(read(samples.declared(Format.PYPI, wheel))).isPresent();
        assertThat(problems.hasErrors()).isFalse();
        assertThat(said()).singleElement().asString().contains("1.0-RC1, which pip reads as 1.0rc1");
    }

    @Test
    void refusesMetadataThatSaysTooLittle() throws Exception {
        read(samples.declared(Format.PYPI, samples.wheel("a-1.0-py3-none-any.whl", "Name: a\nVersion: 1.0\n")));
        read(samples.declared(
                Format.PYPI, samples.wheel("b-1.0-py3-none-any.whl", "Metadata-Version: 2.1\nVersion: 1.0\n")));
        read(samples.declared(
                Format.PYPI, samples.wheel("c-1.0-py3-none-any.whl", "Metadata-Version: 2.1\nName: c\n")));
        read(samples.declared(Format.PYPI, samples.wheel("d-1.0-py3-none-any.whl", "nothing\n")));
        read(samples.declared(Format.PYPI, samples.tgz("e-1.0.tar.gz", Map.of("e-1.0/setup.py", ""))));
        assertThat(said()).hasSize(5);
        assertThat(said().get(0)).contains("has the metadata version ''");
        assertThat(said().get(1)).contains("the name in b-1.0-py3-none-any.whl is ''");
        assertThat(said().get(2)).contains("the version in c-1.0-py3-none-any.whl is ''");
        assertThat(said().get(3)).contains("the .dist-info/METADATA in d-1.0-py3-none-any.whl: line 1 is no header");
        assertThat(said().get(4)).contains("e-1.0.tar.gz has no PKG-INFO");
    }

    @Test
    void readsHeadersThatGoOn() throws Exception {
        CoreMetadata metadata = CoreMetadata.parse("License: MIT\r\n  and more\r\nDescription: a\n        b\n\n  \n");
        assertThat(metadata.headers())
                .containsExactly(
                        new CoreMetadata.Header("license", "MIT\n  and more"),
                        new CoreMetadata.Header("description", "a\n        b"));
        assertThatThrownBy(() -> CoreMetadata.parse(" a: b\n")).isInstanceOf(IOException.class);
    }

    @Test
    void checksNamesBeforeTheFilesAreThere() {
        Declared declared = samples.declared(
                Format.PYPI,
                Map.of("name", "-", "version", "1.0-SNAPSHOT", "namespace", "acme"),
                folder.resolve("orders.whl"),
                folder.resolve("orders-1.0.tar.gz"),
                folder.resolve("again/orders-1.0.tar.gz"));
        new PypiReading(declared, problems).checkNames();
        assertThat(said())
                .hasSize(5)
                .anyMatch(text -> text.contains("two files are named orders-1.0.tar.gz"))
                .anyMatch(text -> text.contains("orders.whl is neither a wheel nor a source distribution by its name"))
                .anyMatch(text -> text.contains("'-' cannot be the name"))
                .anyMatch(text -> text.contains("'1.0-SNAPSHOT' cannot be the version") && text.contains("1.2.dev0"))
                .anyMatch(text -> text.contains("PyPI packages have no namespace"));
    }

    private Optional<ReadPackage> read(Declared declared) {
        return new PypiReading(declared, problems).read();
    }

    private List<String> said() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
