package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.net.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.PackageDependency;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;

/** Python packages through an external connection: user guide, "Requesting Python packages from upstreams and external connections". */
class PublicPypiTest {

    private static final String WHEEL = "app-1.0-py3-none-any.whl";

    @TempDir
    Path home;

    private final PublicFiles index = PublicFiles.start(PublicRepository.PYPI);
    private final StringBuilder links = new StringBuilder();
    private SettableTicker ticker = new SettableTicker();
    private FormatClient pypi;

    @BeforeEach
    void open() {
        pypi = open(index.sources());
    }

    /** The repository front reads from releases, which has the connection. */
    private FormatClient open(PublicSources sources) {
        ticker = new SettableTicker();
        FormatClient opened = FormatClient.create(home, sources, ticker, PackageFormat.PYPI);
        CodeartifactClient client = opened.client;
        client.createRepository(create -> create.domain("acme")
                .repository("front")
                .upstreams(
                        UpstreamRepository.builder().repositoryName("releases").build()));
        client.associateExternalConnection(
                associate -> associate.domain("acme").repository("releases").externalConnection("public:pypi"));
        return opened;
    }

    @AfterEach
    void close() {
        pypi.close();
        index.close();
    }

    @Test
    void theFilesOfTheIndexAreListedWithOurAddresses() throws Exception {
        list(WHEEL, "wheel", " data-requires-python=\"&gt;=3.8\"");
        list("app-1.0.tar.gz", "source", "");

        String page = read("simple/app/").body();

        assertThat(page)
                .contains("/pypi/acme/front/simple/app/1.0/" + WHEEL + "#sha256=" + sha256("wheel"))
                .contains("data-requires-python=\"&gt;=3.8\"")
                .contains("/pypi/acme/front/simple/app/1.0/app-1.0.tar.gz")
                .doesNotContain("files/");
        assertThat(kept("front")).isEmpty();
    }

    @Test
    void aFileIsFetchedWhenItIsAskedForAndKeptWithItsVersion() throws Exception {
        list(WHEEL, "wheel", " data-requires-python='&gt;=3.8'");
        list("app-1.0.tar.gz", "source", "");

        assertThat(read("simple/app/1.0/" + WHEEL).body()).isEqualTo("wheel");
        assertThat(index.asked).doesNotContain("files/app-1.0.tar.gz");
        assertThat(read("simple/app/").body()).contains(WHEEL, "app-1.0.tar.gz", "&gt;=3.8");
        assertThat(read("simple/app/1.0/app-1.0.tar.gz").body()).isEqualTo("source");
        assertThat(kept("front")).isEqualTo("1.0 Published");
        assertThat(kept("releases")).isEqualTo("1.0 Published");

        index.outage(503);
        assertThat(read("simple/app/1.0/" + WHEEL).body()).isEqualTo("wheel");
        assertThat(read("simple/app/1.0/app-1.0.tar.gz").body()).isEqualTo("source");
        index.outage(0);
        index.remove("app/");
        forgetPages();
        assertThat(read("simple/app/").body()).contains("&gt;=3.8", "app-1.0.tar.gz");
    }

    @Test
    void whatAFileSaysOfItsVersionIsKnownAsAfterAnUpload() throws Exception {
        byte[] wheel =
                wheel("Name: app\nVersion: 1.0\nSummary: It answers\nLicense: MIT\nRequires-Dist: Dep.Of>=1.0\n");
        index.put("files/" + WHEEL, wheel);
        link("files/" + WHEEL + "#sha256=" + Checksums.of(wheel).sha256(), "");

        read("simple/app/1.0/" + WHEEL);

        assertThat(pypi.client
                        .describePackageVersion(describe -> describe.domain("acme")
                                .repository("front")
                                .format(PackageFormat.PYPI)
                                .packageValue("app")
                                .packageVersion("1.0"))
                        .packageVersion()
                        .summary())
                .isEqualTo("It answers");
        assertThat(pypi.client
                        .listPackageVersionDependencies(list -> list.domain("acme")
                                .repository("front")
                                .format(PackageFormat.PYPI)
                                .packageValue("app")
                                .packageVersion("1.0"))
                        .dependencies())
                .extracting(PackageDependency::packageValue, PackageDependency::versionRequirement)
                .containsExactly(tuple("dep-of", ">=1.0"));
    }

    @Test
    void aYankedFileStaysYankedWhereItIsKept() throws Exception {
        list(WHEEL, "wheel", " data-yanked=\"it &lt;broke&gt;\"");

        assertThat(read("simple/app/").body()).contains("data-yanked=\"it &lt;broke&gt;\"");
        read("simple/app/1.0/" + WHEEL);
        assertThat(read("simple/app/").body()).contains("data-yanked=\"it &lt;broke&gt;\"");
    }

    @Test
    void anOutageIsNotTakenForAMissingPackage() throws Exception {
        assertThat(read("simple/app/").status()).isEqualTo(404);
        assertThat(read("simple/app/1.0/" + WHEEL).status()).isEqualTo(404);
        index.outage(503);
        forgetPages();

        assertThat(read("simple/app/").status()).isEqualTo(502);
        assertThat(read("simple/app/1.0/" + WHEEL).status()).isEqualTo(502);
    }

    @Test
    void aFileThatDoesNotFitItsSha256IsRefusedAndNothingIsKept() throws Exception {
        list(WHEEL, "wheel", "");
        index.put("files/" + WHEEL, "other");

        RawHttp.Answer answer = read("simple/app/1.0/" + WHEEL);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("SHA-256", "nothing was kept");
        assertThat(kept("front")).isEmpty();
        assertThat(kept("releases")).isEmpty();
        try (var left = Files.list(home.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void filesThatCannotBeCheckedOrAreOfAnotherProjectAreNotListed() throws Exception {
        list(WHEEL, "wheel", "");
        link("files/app-2.0-py3-none-any.whl", "");
        link("files/app-3.0-py3-none-any.whl#md5=0123", "");
        link("files/other-1.0-py3-none-any.whl#sha256=" + sha256("wheel"), "");

        assertThat(read("simple/app/").body()).contains(WHEEL).doesNotContain("app-2.0", "app-3.0", "other-1.0");
    }

    @Test
    void aFileIsNotFetchedFromAnotherHostWithoutEncryption() throws Exception {
        link("http://elsewhere.example/" + WHEEL + "#sha256=" + sha256("wheel"), "");

        RawHttp.Answer answer = read("simple/app/1.0/" + WHEEL);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("http://elsewhere.example/", "not https");
    }

    @Test
    void aPackageThatBlocksUpstreamsIsNotLookedUpOutside() throws Exception {
        list(WHEEL, "wheel", "");
        PypiForm own = PypiForm.wheel("app", "2.0", "own");
        assertThat(pypi.send("POST", "", own.body(), PypiForm.TYPE).status()).isEqualTo(200);
        pypi.client.putPackageOriginConfiguration(put -> put.domain("acme")
                .repository("releases")
                .format(PackageFormat.PYPI)
                .packageValue("app")
                .restrictions(restrict -> restrict.publish(AllowPublish.ALLOW).upstream(AllowUpstream.BLOCK)));
        index.asked.clear();

        assertThat(read("simple/app/").body()).contains("app-2.0").doesNotContain("app-1.0");
        assertThat(read("simple/app/1.0/" + WHEEL).status()).isEqualTo(404);
        assertThat(index.asked).isEmpty();
    }

    @Test
    void aVersionThatWasPublishedHereGetsNoFilesFromOutside() throws Exception {
        PypiForm own = PypiForm.wheel("app", "1.0", "own");
        assertThat(pypi.send("POST", "", own.body(), PypiForm.TYPE).status()).isEqualTo(200);
        pypi.client.putPackageOriginConfiguration(put -> put.domain("acme")
                .repository("releases")
                .format(PackageFormat.PYPI)
                .packageValue("app")
                .restrictions(restrict -> restrict.publish(AllowPublish.ALLOW).upstream(AllowUpstream.ALLOW)));
        list("app-1.0.tar.gz", "foreign", "");
        forgetPages();

        assertThat(read("simple/app/").body()).contains(WHEEL).doesNotContain("app-1.0.tar.gz");
        assertThat(read("simple/app/1.0/app-1.0.tar.gz").status()).isEqualTo(404);
    }

    @Test
    void aVersionThatIsOutsideIsNotPublished() throws Exception {
        list(WHEEL, "wheel", "");

        RawHttp.Answer answer =
                pypi.send("POST", "", PypiForm.wheel("app", "1.0", "own").body(), PypiForm.TYPE);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("public:pypi");
    }

    @Test
    void aConnectionThatIsNotConfiguredIsRefusedByName() throws Exception {
        pypi.close();
        home = Files.createDirectory(home.resolve("other"));
        pypi = open(PublicSources.none());

        RawHttp.Answer answer = read("simple/app/");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.body()).contains("public:pypi", "-Dcodesuite.local.upstreams=pypi");
        assertThat(read("simple/app/1.0/" + WHEEL).status()).isEqualTo(501);
    }

    @Test
    void nothingIsFetchedWhileMavenIsOffline() throws Exception {
        pypi.close();
        list(WHEEL, "wheel", "");
        home = Files.createDirectory(home.resolve("other"));
        pypi = open(new PublicSources(Map.of(PublicRepository.PYPI, index.url()), Optional.empty()));

        assertThat(read("simple/app/").status()).isEqualTo(502);
        assertThat(read("simple/app/1.0/" + WHEEL).body()).contains("offline");
        assertThat(index.asked).isEmpty();
    }

    /** Lists a file on the page of app, which lies in another folder. */
    private void list(String file, String content, String attributes) {
        index.put("files/" + file, content);
        link("files/" + file + "#sha256=" + sha256(content), attributes);
    }

    private void link(String target, String attributes) {
        String link = target.startsWith("files/") ? "../" + target : target;
        links.append("<a href=\"").append(link).append('"').append(attributes).append(">file</a><br/>\n");
        index.put("app/", "<!DOCTYPE html><html><body>\n" + links + "</body></html>");
    }

    private void forgetPages() {
        ticker.advance(Duration.ofMinutes(2));
    }

    private static String sha256(String content) {
        return Checksums.of(content.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static byte[] wheel(String metadata) throws IOException {
        ByteArrayOutputStream wheel = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(wheel)) {
            zip.putNextEntry(new ZipEntry("app-1.0.dist-info/METADATA"));
            zip.write(("Metadata-Version: 2.1\n" + metadata).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return wheel.toByteArray();
    }

    private RawHttp.Answer read(String path) throws IOException {
        return pypi.http().ask("GET /pypi/acme/front/" + path + " HTTP/1.1", pypi.authorization());
    }

    private String kept(String repository) {
        try {
            return String.join(
                    ",",
                    pypi
                            .client
                            .listPackageVersions(list -> list.domain("acme")
                                    .repository(repository)
                                    .format(PackageFormat.PYPI)
                                    .packageValue("app"))
                            .versions()
                            .stream()
                            .map(version -> version.version() + " " + version.statusAsString())
                            .toList());
        } catch (ResourceNotFoundException noPackage) {
            return "";
        }
    }
}
