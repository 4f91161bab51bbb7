package io.github.codesuite.stage.publish.npm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.codesuite.cloud.Transfer.ChangedContent;
import io.github.codesuite.cloud.Transfer.Content;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.stage.publish.format.Asset;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.ReadPackage;
import io.github.codesuite.stage.publish.format.SamplePackages;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpmReadingTest {

    private static final URI REGISTRY = URI.create("https://acme-1.d.codeartifact.eu-central-1.amazonaws.com/npm/r/");

    @TempDir
    Path folder;

    private final Problems problems = new Problems();
    private SamplePackages samples;

    @BeforeEach
    void samples() {
        samples = new SamplePackages(folder);
    }

    @Test
    void readsWhatThePackageJsonSays() throws Exception {
        Path file = samples.npm("web-1.0.0.tgz", "{\"name\":\"@acme/web\",\"version\":\"1.0.0\"}");
        assertThat(read(samples.declared(Format.NPM, file)))
                .map(ReadPackage::coordinates)
                .hasValueSatisfying(found -> assertThat(found).hasToString("npm:@acme/web:1.0.0"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void makesTheDocumentOfNpmPublish() throws Exception {
        Path file = samples.npm(
                "web-1.0.0.tgz",
                "\uFEFF{\"name\":\"@acme/web\",\"version\":\"1.0.0\",\"description\":\"<ü>\",\"dependencies\":{\"left-pad\":\"^1\"},"
                        + "\"big\":12345678901234567890}");
        NpmPackage read = (NpmPackage) read(samples.declared(Format.NPM, file)).orElseThrow();
        byte[] bytes = Files.readAllBytes(file);

        Content content = read.document(Asset.of(file), REGISTRY);
        byte[] sent;
        try (InputStream stream = content.opening().open()) {
            sent = stream.readAllBytes();
        }

        assertThat(read.path()).isEqualTo("@acme%2fweb");
        assertThat(content.type()).isEqualTo("application/json");
        assertThat(sent).hasSize((int) content.length());
        String expected = "{\"_id\":\"@acme/web\",\"name\":\"@acme/web\",\"description\":\"<ü>\","
                + "\"dist-tags\":{\"latest\":\"1.0.0\"},\"versions\":{\"1.0.0\":{\"name\":\"@acme/web\",\"version\":\"1.0.0\","
                + "\"description\":\"<ü>\",\"dependencies\":{\"left-pad\":\"^1\"},\"big\":12345678901234567890,"
                + "\"_id\":\"@acme/web@1.0.0\",\"dist\":{\"integrity\":\"sha512-" + base64(digest("SHA-512", bytes))
                + "\",\"shasum\":\"" + hex(digest("SHA-1", bytes)) + "\",\"tarball\":\"" + REGISTRY
                + "@acme/web/-/@acme/web-1.0.0.tgz\"}}},\"access\":null,\"_attachments\":{\"@acme/web-1.0.0.tgz\":"
                + "{\"content_type\":\"application/octet-stream\",\"data\":\"" + base64(bytes) + "\",\"length\":"
                + bytes.length + "}}}";
        assertThat(new String(sent, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 49_151, 49_152, 49_153, 200_000})
    void encodesATarballOfAnyLength(int length) throws Exception {
        Path file = samples.npm("web-1.0.0.tgz", "{\"name\":\"web\",\"version\":\"1.0.0\"}");
        NpmPackage read = (NpmPackage) read(samples.declared(Format.NPM, file)).orElseThrow();
        byte[] bytes = new byte[length];
        new java.util.Random(length).nextBytes(bytes);
        Files.write(file, bytes);

        Content content = read.document(Asset.of(file), REGISTRY);
        try (InputStream stream = content.opening().open()) {
            byte[] sent = stream.readAllBytes();
            assertThat(sent).hasSize((int) content.length());
            JsonObject attachments = JsonParser.parseString(new String(sent, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonObject("_attachments")
                    .getAsJsonObject("web-1.0.0.tgz");
            assertThat(Base64.getDecoder().decode(attachments.get("data").getAsString()))
                    .isEqualTo(bytes);
            assertThat(attachments.get("length").getAsInt()).isEqualTo(length);
        }
    }

    @Test
    void endsTheDocumentWhereTheTarballHasChanged() throws Exception {
        Path file = samples.npm("web-1.0.0.tgz", "{\"name\":\"web\",\"version\":\"1.0.0\"}");
        NpmPackage read = (NpmPackage) read(samples.declared(Format.NPM, file)).orElseThrow();
        Content content = read.document(Asset.of(file), REGISTRY);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        try (InputStream stream = content.opening().open()) {
            Assertions.assertThatThrownBy(stream::readAllBytes).isInstanceOf(ChangedContent.class);
        }
    }

    @Test
    void takesTheTagOfThePomBeforeThatOfThePackage() throws Exception {
        String json = "{\"name\":\"web\",\"version\":\"1.0.0-rc.1\",\"publishConfig\":{\"tag\":\"beta\"}}";
        Path file = samples.npm("web.tgz", json);
        assertThat(tags(samples.declared(Format.NPM, file))).isEqualTo("{\"beta\":\"1.0.0-rc.1\"}");
        assertThat(tags(samples.declared(Format.NPM, Map.of("tag", "next"), file)))
                .isEqualTo("{\"next\":\"1.0.0-rc.1\"}");
    }

    @Test
    void doesNotLetAPrereleaseBecomeLatestByAccident() throws Exception {
        Path file = samples.npm("web.tgz", "{\"name\":\"web\",\"version\":\"1.0.0-SNAPSHOT\"}");
        assertThat(read(samples.declared(Format.NPM, file))).isEmpty();
        assertThat(said())
                .containsExactly(
                        "codesuite.codeArtifact.packages.1.tag: web.tgz has the prerelease 1.0.0-SNAPSHOT, which must"
                                + " not become latest by accident; set <tag>next</tag>, or <tag>latest</tag> if that is meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"yes\"", "1", "{}"})
    void refusesAPrivatePackage(String value) throws Exception {
        Path file = samples.npm("web.tgz", "{\"name\":\"web\",\"version\":\"1.0.0\",\"private\":" + value + "}");
        assertThat(read(samples.declared(Format.NPM, file))).isEmpty();
        assertThat(said()).singleElement().asString().contains("has \"private\": true");
    }

    @Test
    void agreesWithThePom() throws Exception {
        Path file = samples.npm("web.tgz", "{\"name\":\"@acme/web\",\"version\":\"1.0.0\",\"private\":false}");
        assertThat(read(samples.declared(
                        Format.NPM, Map.of("namespace", "@acme", "name", "web", "version", "1.0.0"), file)))
                .isPresent();
        assertThat(read(samples.declared(Format.NPM, Map.of("name", "@acme/web"), file)))
                .isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void saysAllThatThePomHasOtherwise() throws Exception {
        Path file = samples.npm("web.tgz", "{\"name\":\"web\",\"version\":\"1.0.0\"}");
        read(samples.declared(Format.NPM, Map.of("namespace", "acme", "name", "site", "version", "1.0.1"), file));
        assertThat(said())
                .containsExactly(
                        "codesuite.codeArtifact.packages.1.name: the name is 'site', but web.tgz says 'web'; make them"
                                + " agree, or remove <name>, which is read from the file",
                        "codesuite.codeArtifact.packages.1.namespace: the namespace is 'acme', but web.tgz says ''; make"
                                + " them agree, or remove <namespace>, which is read from the file",
                        "codesuite.codeArtifact.packages.1.version: the version is '1.0.1', but web.tgz says '1.0.0'; make"
                                + " them agree, or remove <version>, which is read from the file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`|is no JSON object",
                "[]|is no JSON object",
                "{\"a\":1} x|is no JSON object",
                "{\"name\":\"web\"}|has no version",
                "{\"version\":\"1.0.0\"}|has no name",
                "{\"name\":5,\"version\":\"1.0.0\"}|has no name",
                "{\"name\":\"Web\",\"version\":\"1.0.0\"}|the name in the package.json of web.tgz is 'Web'",
                "{\"name\":\"web\",\"version\":\"1.0\"}|the version in the package.json of web.tgz is '1.0'"
            })
    void saysWhatIsWrongWithAPackageJson(String json, String expected) throws Exception {
        Path file = samples.npm("web.tgz", json.replace("`", ""));
        assertThat(read(samples.declared(Format.NPM, file))).isEmpty();
        assertThat(said()).singleElement().asString().contains(expected);
    }

    @Test
    void refusesWhatIsNoPackage() throws Exception {
        read(samples.declared(Format.NPM, Files.writeString(folder.resolve("text.tgz"), "text")));
        read(samples.declared(Format.NPM, samples.tgz("none.tgz", Map.of("package/a", "a"))));
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("package/package.json", "{\"name\":\"web\",\"version\":\"1.0.0\"}");
        twice.put("./package/package.json", "{\"name\":\"evil\",\"version\":\"1.0.0\"}");
        read(samples.declared(Format.NPM, samples.tgz("twice.tgz", twice)));
        Path cut = samples.npm("cut.tgz", "{\"name\":\"web\",\"version\":\"1.0.0\"}");
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 12));
        read(samples.declared(Format.NPM, cut));
        assertThat(said()).hasSize(4);
        assertThat(said().get(0)).contains("text.tgz is neither a zip nor a tar nor a gzipped tar");
        assertThat(said().get(1)).contains("none.tgz has no package/package.json");
        assertThat(said().get(2)).contains("twice.tgz has more than one package/package.json");
        assertThat(said().get(3)).contains("cut.tgz is damaged");
    }

    @Test
    void refusesATarballThatIsTooLargeInBase64() throws Exception {
        Path file = folder.resolve("web.tgz");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1_610_612_736L);
        }
        assertThat(read(samples.declared(Format.NPM, file))).isEmpty();
        assertThat(said()).singleElement().asString().contains("web.tgz is too large for npm", "less than 2 GB");
    }

    @Test
    void checksNamesBeforeTheFileIsThere() {
        Declared declared = samples.declared(
                Format.NPM,
                Map.of("namespace", "Acme", "name", "web", "version", "1.0", "tag", "v1"),
                folder.resolve("web.zip"),
                folder.resolve("b.tgz"));
        new NpmReading(declared, problems).checkNames();
        assertThat(said())
                .hasSize(5)
                .anyMatch(text -> text.contains("there are 2 files"))
                .anyMatch(text -> text.contains("web.zip is no npm package"))
                .anyMatch(text -> text.contains("'@Acme/web' cannot be the name"))
                .anyMatch(text -> text.contains("'1.0' cannot be the version") && text.contains("1.2.3-SNAPSHOT"))
                .anyMatch(text -> text.contains("'v1' cannot be a dist-tag"));
    }

    private Optional<ReadPackage> read(Declared declared) {
        return new NpmReading(declared, problems).read();
    }

    private String tags(Declared declared) throws Exception {
        NpmPackage read = (NpmPackage) read(declared).orElseThrow();
        Content content = read.document(Asset.of(declared.files().get(0)), REGISTRY);
        try (InputStream stream = content.opening().open()) {
            return JsonParser.parseString(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .get("dist-tags")
                    .toString();
        }
    }

    private List<String> said() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static byte[] digest(String algorithm, byte[] bytes) throws Exception {
        return MessageDigest.getInstance(algorithm).digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
