package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.Transfer.Answer;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.SamplePackages;
import io.github.codesuite.wire.Frame;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.model.HashAlgorithm;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** npm, PyPI and generic packages beside the modules. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class FurtherPackagesTest {

    private static final String METADATA = "Metadata-Version: 2.1\nName: My.Orders\nVersion: 1.0\n";

    @TempDir
    Path folder;

    private final Frame frame;
    private PublishBench bench;
    private SamplePackages samples;

    FurtherPackagesTest(Frame frame) {
        this.frame = frame;
    }

    @BeforeEach
    void open() throws IOException {
        bench = new PublishBench(folder, frame);
        samples = new SamplePackages(Files.createDirectories(folder.resolve("made")));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void publishesEveryFormatBesideTheModules() throws Exception {
        Declared npm = npm("1.0.0");
        Declared pypi = pypi();
        Declared generic = generic("a.bin", "b.bin", "c.bin");

        PublishVerdict verdict = bench.publish(List.of(npm, pypi, generic));

        assertThat(verdict).isInstanceOfSatisfying(PublishVerdict.Published.class, published -> {
            assertThat(published.uploaded()).isEqualTo(4 + 1 + 2 + 3);
            assertThat(published.results())
                    .extracting(result -> result.id())
                    .containsExactly(
                            "com.example:app:1.0",
                            "npm:@acme/web:1.0.0",
                            "pypi:my-orders:1.0",
                            "generic:acme/tools:1.0");
        });
        assertThat(there(PackageFormat.NPM, "acme", "web", "1.0.0"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        only(there(PackageFormat.NPM, "acme", "web", "1.0.0")),
                        sha256(npm.files().get(0))));
        assertThat(there(PackageFormat.PYPI, "", "my-orders", "1.0")).isEqualTo(sha256ByName(pypi));
        assertThat(there(PackageFormat.GENERIC, "acme", "tools", "1.0")).isEqualTo(sha256ByName(generic));
        assertThat(status(PackageFormat.GENERIC, "acme", "tools", "1.0")).isEqualTo("Published");
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Published");
        assertThat(bench.console.lines())
                .containsExactly(
                        "[publish] 1 module with 4 assets to acme/releases",
                        "[publish] 3 packages with 6 assets to acme/releases",
                        "[publish] com.example:app:1.0: 4 assets uploaded, 0 ms",
                        "[publish] npm:@acme/web:1.0.0: 1 asset uploaded, 0 ms",
                        "[publish] pypi:my-orders:1.0: 2 assets uploaded, 0 ms",
                        "[publish] generic:acme/tools:1.0: 3 assets uploaded, 0 ms",
                        "[publish] Published in acme/releases: 10 assets uploaded, 0 ms");
        assertThat(bench.results.properties())
                .containsEntry(
                        "codesuite.result.publish.packages",
                        "npm:@acme/web:1.0.0,pypi:my-orders:1.0,generic:acme/tools:1.0");
    }

    @Test
    void identicalPackagesAreASuccessThatSendsNothing() throws Exception {
        List<Declared> all = List.of(npm("1.0.0"), pypi(), generic("a.bin"));
        bench.publish(all);
        bench.transfer.forget();

        assertThat(bench.publish(all)).isInstanceOfSatisfying(PublishVerdict.Published.class, published -> {
            assertThat(published.uploaded()).isZero();
            assertThat(published.alreadyThere()).isEqualTo(4 + 1 + 2 + 1);
        });
        assertThat(bench.transfer.puts()).isEmpty();
    }

    @Test
    void refusesDifferentBytesOfModulesAndPackagesTogetherBeforeAnythingIsSent() throws Exception {
        List<Declared> all = List.of(npm("1.0.0"), generic("a.bin"));
        bench.publish(all);
        bench.transfer.forget();
        Files.writeString(all.get(1).files().get(0), "other");
        samples.npm("web.tgz", "{\"name\":\"@acme/web\",\"version\":\"1.0.0\",\"other\":true}");

        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(List.of(all.get(0), all.get(1), pypi())))
                .withMessageContaining(
                        "npm:@acme/web:1.0.0 (package.tgz), generic:acme/tools:1.0 (a.bin) is there already")
                .withMessageContaining("--format npm --namespace acme --package web --versions 1.0.0")
                .withMessageContaining("--format generic --namespace acme --package tools --versions 1.0");
        assertThat(bench.transfer.puts()).isEmpty();
    }

    @Test
    void addsAWheelToAVersionThatHasItsSourceDistribution() throws Exception {
        Declared pypi = pypi();
        bench.publish(List.of(samples.declared(Format.PYPI, pypi.files().get(1))));
        bench.transfer.forget();
        bench.publish(List.of(pypi));
        assertThat(bench.transfer.puts()).hasSize(1);
        assertThat(there(PackageFormat.PYPI, "", "my-orders", "1.0")).isEqualTo(sha256ByName(pypi));
    }

    @Test
    void refusesToAddToAGenericVersionThatIsPublished() throws Exception {
        bench.publish(List.of(generic("a.bin")));
        bench.transfer.forget();
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(List.of(generic("a.bin", "b.bin"), npm("1.0.0"))))
                .withMessageContaining(
                        "the version is Published without b.bin, and a generic version takes assets only while"
                                + " it is Unfinished");
        assertThat(bench.transfer.puts()).isEmpty();
        assertThat(there(PackageFormat.GENERIC, "acme", "tools", "1.0")).containsOnlyKeys("a.bin");
    }

    @Test
    void endsAGenericVersionThatAnEarlierRunHasLeftWithAllItsAssets() throws Exception {
        Declared generic = generic("a.bin", "b.bin");
        for (Path file : generic.files()) {
            publishUnfinished(file);
        }
        assertThat(status(PackageFormat.GENERIC, "acme", "tools", "1.0")).isEqualTo("Unfinished");

        bench.publish(List.of(generic));

        assertThat(status(PackageFormat.GENERIC, "acme", "tools", "1.0")).isEqualTo("Published");
        assertThat(bench.console.lines())
                .contains(
                        "[publish] generic:acme/tools:1.0 is Unfinished since an earlier run, which this one goes on with:"
                                + " 2 of 2 assets there");
    }

    @Test
    void goesOnWithAGenericVersionOfWhichSomethingIsThere() throws Exception {
        Declared generic = generic("a.bin", "b.bin", "c.bin");
        publishUnfinished(generic.files().get(1));

        assertThat(bench.publish(List.of(generic)))
                .isInstanceOfSatisfying(
                        PublishVerdict.Published.class,
                        published -> assertThat(published.alreadyThere()).isEqualTo(1));

        assertThat(status(PackageFormat.GENERIC, "acme", "tools", "1.0")).isEqualTo("Published");
        assertThat(there(PackageFormat.GENERIC, "acme", "tools", "1.0")).isEqualTo(sha256ByName(generic));
    }

    @Test
    void leavesNothingVisibleWhereAnNpmPackageIsRefused() throws Exception {
        bench.transfer.script((path, number) ->
                path.contains("web") ? Optional.of(new Answer(403, "{\"message\":\"no\"}")) : Optional.empty());
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(List.of(npm("1.0.0"), generic("a.bin", "b.bin"))))
                .withMessageContaining("publish npm:@acme/web:1.0.0 to acme/releases")
                .withMessageContaining(
                        "allow codeartifact:PublishPackageVersion on arn:aws:codeartifact:local-1:000000000000:package/acme/releases/npm/acme/web");
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Unfinished");
        assertThat(status(PackageFormat.GENERIC, "acme", "tools", "1.0")).isEqualTo("Unfinished");
        assertThat(bench.console.lines())
                .anyMatch(line -> line.contains("generic:acme/tools:1.0 stays Unfinished in acme/releases"));
    }

    @Test
    void renewsATokenThatIsRefusedOnce() throws Exception {
        bench.transfer.script((path, number) ->
                path.contains("web") && number == 1 ? Optional.of(new Answer(401, "expired")) : Optional.empty());
        bench.publish(List.of(npm("1.0.0")));
        assertThat(bench.console.lines()).contains("[publish] the authorization token had expired and was renewed");
        assertThat(there(PackageFormat.NPM, "acme", "web", "1.0.0")).hasSize(1);
    }

    @Test
    void triesAgainWhereTheRepositoryOrTheNetworkHasTrouble() throws Exception {
        bench.transfer.script((path, number) -> {
            if (path.startsWith("app") || path.contains("/app/")) {
                return Optional.empty();
            }
            if (number == 1) {
                throw new ConnectException("reset");
            }
            return number == 2 ? Optional.of(new Answer(503, "busy")) : Optional.empty();
        });
        bench.publish(List.of(npm("1.0.0"), pypi()));
        assertThat(there(PackageFormat.NPM, "acme", "web", "1.0.0")).hasSize(1);
        assertThat(there(PackageFormat.PYPI, "", "my-orders", "1.0")).hasSize(2);
    }

    @Test
    void explainsA409ByWhatIsThere() throws Exception {
        Declared npm = npm("1.0.0");
        bench.transfer.script((path, number) -> {
            if (!path.contains("web")) {
                return Optional.empty();
            }
            bench.transfer.script((again, count) -> Optional.empty());
            other("{\"name\":\"@acme/web\",\"version\":\"1.0.0\",\"by\":\"another\"}");
            return Optional.empty();
        });
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(List.of(npm)))
                .withMessageContaining("PUT @acme%2fweb/package.tgz")
                .withMessageContaining("package.tgz is there already with other bytes: SHA-256 here "
                        + sha256(npm.files().get(0)));
    }

    @Test
    void cutsAnUploadOffWhoseFileChanges() throws Exception {
        Declared npm = npm("1.0.0");
        bench.transfer.script((path, number) -> {
            if (path.contains("web")) {
                Files.writeString(npm.files().get(0), "more", StandardOpenOption.APPEND);
            }
            return Optional.empty();
        });
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(List.of(npm)))
                .withMessageContaining("web.tgz has changed from SHA-256")
                .withMessageContaining("while it was published");
        assertThat(bench.transfer.puts().stream().filter(path -> path.contains("web")))
                .hasSize(1);
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Unfinished");
    }

    @Test
    void refusesAGenericFileThatChangesWhileItIsSent() throws Exception {
        Declared generic = generic("a.bin");
        bench.transfer.script((path, number) -> {
            if (path.endsWith("app-1.0.jar")) {
                Files.writeString(generic.files().get(0), "other");
            }
            return Optional.empty();
        });
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(List.of(generic)))
                .withMessageContaining("a.bin has changed from SHA-256");
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Unfinished");
    }

    @Test
    void printsTheCallsOfEachFormat() throws Exception {
        List<Declared> all = List.of(npm("1.0.0"), pypi(), generic("a.bin", "b.bin"));
        List<String> calls = bench.stage().plan(bench.request(all));
        assertThat(calls)
                .containsSubsequence(
                        "PublishPackageVersion acme/releases generic:acme/tools:1.0 a.bin, Unfinished",
                        "PUT acme/releases @acme%2fweb of 1.0.0, web.tgz",
                        "POST acme/releases pypi:my-orders:1.0, my_orders-1.0-py3-none-any.whl",
                        "POST acme/releases pypi:my-orders:1.0, my_orders-1.0.tar.gz",
                        "PublishPackageVersion acme/releases generic:acme/tools:1.0 b.bin, which publishes it",
                        "PUT acme/releases com/example/app/maven-metadata.xml, then its .md5 .sha1 .sha256 .sha512");
        bench.publish(all);
        assertThat(bench.stage().plan(bench.request(all))).containsExactly("nothing: everything is there already");
    }

    @Test
    void saysAllThatIsWrongBeforeAnythingIsAsked() throws Exception {
        Path empty = Files.createFile(folder.resolve("made/empty.bin"));
        Declared twice = generic("a.bin");
        assertThatExceptionOfType(io.github.codesuite.problem.ProblemsException.class)
                .isThrownBy(() -> bench.publish(List.of(
                        samples.declared(Format.GENERIC, Map.of("name", "x", "version", "1"), empty),
                        samples.declared(Format.NPM, folder.resolve("made/missing.tgz")),
                        twice,
                        twice,
                        samples.declared(Format.PYPI, Map.of("tag", "x"), folder.resolve("made/*-1.0.tar.gz")),
                        samples.declared(Format.GENERIC, Map.of("name", "y", "version", "1")))))
                .withMessageContaining("the file empty.bin is empty")
                .withMessageContaining("the file missing.tgz of com.example:app:1.0 is missing or cannot be read")
                .withMessageContaining("two packages are generic:acme/tools:1.0")
                .withMessageContaining("*-1.0.tar.gz is a pattern")
                .withMessageContaining("only npm packages have tags")
                .withMessageContaining("no files are set");
        assertThat(bench.transfer.puts()).isEmpty();
    }

    private Declared npm(String version) throws IOException {
        return samples.declared(
                Format.NPM, samples.npm("web.tgz", "{\"name\":\"@acme/web\",\"version\":\"" + version + "\"}"));
    }

    private Declared pypi() throws IOException {
        return samples.declared(
                Format.PYPI,
                samples.wheel("my_orders-1.0-py3-none-any.whl", METADATA),
                samples.sdist("my_orders-1.0.tar.gz", METADATA));
    }

    private Declared generic(String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(folder.resolve("made").resolve(name), "content of " + name));
        }
        return samples.declared(
                Format.GENERIC,
                Map.of("namespace", "acme", "name", "tools", "version", "1.0"),
                files.toArray(Path[]::new));
    }

    /** Somebody else publishes the npm package meanwhile. */
    private void other(String packageJson) throws IOException {
        SamplePackages others = new SamplePackages(Files.createDirectories(folder.resolve("others")));
        Path file = others.npm("web.tgz", packageJson);
        new PublishStage(
                        bench.cloud(),
                        bench.ticker,
                        new PlainPublishNarration(new RecordedLines(), bench.ticker),
                        bench.results)
                .run(new PublishRequest(
                        "acme",
                        Optional.empty(),
                        "releases",
                        "snapshots",
                        List.of(),
                        List.of(others.declared(Format.NPM, file)),
                        java.time.Instant.EPOCH));
    }

    private void publishUnfinished(Path file) throws IOException {
        bench.codeArtifact()
                .publishPackageVersion(
                        publish -> publish.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.GENERIC)
                                .namespace("acme")
                                .packageValue("tools")
                                .packageVersion("1.0")
                                .assetName(String.valueOf(file.getFileName()))
                                .assetSHA256(sha256(file))
                                .unfinished(true),
                        RequestBody.fromFile(file));
    }

    private String status(PackageFormat format, String namespace, String name, String version) {
        return bench.codeArtifact()
                .describePackageVersion(describe -> describe.domain("acme")
                        .repository("releases")
                        .format(format)
                        .namespace(namespace.isEmpty() ? null : namespace)
                        .packageValue(name)
                        .packageVersion(version))
                .packageVersion()
                .statusAsString();
    }

    private Map<String, String> there(PackageFormat format, String namespace, String name, String version) {
        Map<String, String> found = new TreeMap<>();
        bench.codeArtifact()
                .listPackageVersionAssetsPaginator(list -> list.domain("acme")
                        .repository("releases")
                        .format(format)
                        .namespace(namespace.isEmpty() ? null : namespace)
                        .packageValue(name)
                        .packageVersion(version))
                .assets()
                .forEach(asset -> found.put(asset.name(), asset.hashes().get(HashAlgorithm.SHA_256)));
        return found;
    }

    private static Map<String, String> sha256ByName(Declared declared) {
        Map<String, String> expected = new TreeMap<>();
        declared.files().forEach(file -> expected.put(String.valueOf(file.getFileName()), sha256(file)));
        return expected;
    }

    private static String only(Map<String, String> assets) {
        assertThat(assets).hasSize(1);
        return assets.keySet().iterator().next();
    }

    private static String sha256(Path file) {
        try {
            return Checksums.of(file).sha256();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
