package io.github.codesuite.local.codeartifact;

import static io.github.codesuite.local.codeartifact.PypiForm.source;
import static io.github.codesuite.local.codeartifact.PypiForm.wheel;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.net.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;

/** CodeArtifact user guide: "Python compatibility", "Python package name normalization", "Package version status"; PEP 503. */
class PypiRepositoryTest {

    private static final String WHEEL = "simple/my-app/1.0/My.App-1.0-py3-none-any.whl";

    @TempDir
    Path home;

    private FormatClient pypi;

    @BeforeEach
    void open() {
        pypi = FormatClient.create(home, new SettableTicker(), PackageFormat.PYPI);
    }

    @AfterEach
    void close() {
        pypi.close();
    }

    @Test
    void aWheelAndASourceDistributionAreTwoAssetsOfOneVersion() throws Exception {
        assertThat(upload(wheel("My.App", "1.0", "wheel")).status()).isEqualTo(200);
        assertThat(upload(source("My.App", "1.0", "source")).status()).isEqualTo(200);

        assertThat(pypi.statuses("", "my-app")).containsExactly("1.0 Published");
        assertThat(assets())
                .extracting(AssetSummary::name)
                .containsExactlyInAnyOrder("My.App-1.0-py3-none-any.whl", "My.App-1.0.tar.gz");
        assertThat(pypi.client
                        .listPackages(list -> list.domain("acme").repository("releases"))
                        .packages())
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.formatAsString()).isEqualTo("pypi");
                    assertThat(summary.namespace()).isNull();
                    assertThat(summary.packageValue()).isEqualTo("my-app");
                });
    }

    @Test
    void theProjectsPageHasEachFileWithItsHash() throws Exception {
        upload(wheel("My.App", "1.0", "wheel").with("requires_python", ">=3.8,<4"));
        upload(source("My.App", "1.0", "source"));

        RawHttp.Answer page = pypi.get("simple/my-app/");
        assertThat(page.header("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<a href=\"" + pypi.endpoint().getPath() + WHEEL + "#sha256=" + sha256("wheel")
                        + "\" data-requires-python=\"&gt;=3.8,&lt;4\">My.App-1.0-py3-none-any.whl</a>")
                .contains("#sha256=" + sha256("source") + "\">My.App-1.0.tar.gz</a>");
        assertThat(pypi.get(WHEEL).body()).isEqualTo("wheel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-app", "my-app/", "My.App/", "my_app/", "MY__APP"})
    void aProjectIsFoundByAnySpellingOfItsName(String name) throws Exception {
        upload(wheel("My.App", "1.0", "wheel"));
        assertThat(pypi.get("simple/" + name).body()).contains("My.App-1.0-py3-none-any.whl");
    }

    @Test
    void aVersionWithAnEpochOrALocalPartHasItsFileBehindItsLink() throws Exception {
        upload(wheel("app", "1!2.0+local.1", "wheel"));
        String page = pypi.get("simple/app/").body();
        String link = page.replaceFirst("(?s).*href=\"([^\"#]+)#.*", "$1");
        assertThat(pypi.http().ask("GET " + link, pypi.authorization()).body()).isEqualTo("wheel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simple/",
                "simple",
                "",
                "pypi/app/json",
                "pypi",
                "simple/none/",
                "simple/app/1.0/",
                "simple/a%2Fb/",
                "x/app/"
            })
    void hasNothingWhereCodeArtifactHasNothing(String path) throws Exception {
        upload(wheel("app", "1.0", "wheel"));
        assertThat(pypi.get(path).status()).isIn(400, 404);
    }

    @Test
    void theServiceDescribesAVersionByItsMetadata() throws Exception {
        upload(wheel("app", "1.0", "wheel")
                .with("summary", "Does it")
                .with("license", "MIT")
                .with("home_page", "https://app.example")
                .with("project_urls", "Source, https://git.example/app"));
        PackageVersionDescription described = pypi.client
                .describePackageVersion(describe -> describe.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.PYPI)
                        .packageValue("app")
                        .packageVersion("1.0"))
                .packageVersion();
        assertThat(described.summary()).isEqualTo("Does it");
        assertThat(described.homePage()).isEqualTo("https://app.example");
        assertThat(described.sourceCodeRepository()).isEqualTo("https://git.example/app");
        assertThat(described.licenses())
                .singleElement()
                .satisfies(license -> assertThat(license.name()).isEqualTo("MIT"));
    }

    @Test
    void theSameBytesAgainAreASuccessAndOthersAConflict() throws Exception {
        upload(wheel("app", "1.0", "wheel"));
        List<String> before = pypi.files();

        assertThat(upload(wheel("app", "1.0", "wheel")).status()).isEqualTo(200);
        RawHttp.Answer other = upload(wheel("app", "1.0", "other"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("app-1.0-py3-none-any.whl exists with other bytes");
        assertThat(pypi.get("simple/app/1.0/app-1.0-py3-none-any.whl").body()).isEqualTo("wheel");
        assertThat(pypi.files()).isEqualTo(before);
    }

    @Test
    void anUnlistedVersionIsNotOnThePageAndCanBeDownloaded() throws Exception {
        upload(wheel("app", "1.0", "one"));
        upload(wheel("app", "2.0", "two"));
        pypi.status("", "app", "2.0", PackageVersionStatus.UNLISTED);
        assertThat(pypi.get("simple/app/").body()).contains("app-1.0-").doesNotContain("app-2.0-");
        assertThat(pypi.get("simple/app/2.0/app-2.0-py3-none-any.whl").body()).isEqualTo("two");
    }

    @Test
    void anArchivedVersionIsNeitherListedNorDownloadedNorUploadedAgain() throws Exception {
        upload(wheel("app", "1.0", "one"));
        pypi.status("", "app", "1.0", PackageVersionStatus.ARCHIVED);
        assertThat(pypi.get("simple/app/").status()).isEqualTo(404);
        assertThat(pypi.get("simple/app/1.0/app-1.0-py3-none-any.whl").status()).isEqualTo(404);
        assertThat(upload(wheel("app", "1.0", "one")).status()).isEqualTo(409);
    }

    @Test
    void aDeletedVersionIsGoneAndMayBeUploadedAnew() throws Exception {
        upload(wheel("app", "1.0", "one"));
        pypi.delete("", "app", "1.0");
        assertThat(pypi.get("simple/app/").status()).isEqualTo(404);
        assertThat(pypi.files()).noneMatch(file -> file.matches("(versions|details|pypi)/.*"));
        assertThat(upload(wheel("app", "1.0", "other")).status()).isEqualTo(200);
        assertThat(pypi.get("simple/app/1.0/app-1.0-py3-none-any.whl").body()).isEqualTo("other");
    }

    @Test
    void anUploadGoesToTheEndpointWithOrWithoutItsSlash() throws Exception {
        String path = pypi.endpoint().getPath().replaceFirst("/$", "");
        assertThat(pypi.http()
                        .ask("POST " + path, wheel("app", "1.0", "one").body(), PypiForm.TYPE, pypi.authorization())
                        .status())
                .isEqualTo(200);
        assertThat(pypi.send("POST", "simple/", wheel("app", "2.0", "two").body(), PypiForm.TYPE)
                        .status())
                .isEqualTo(404);
        assertThat(pypi.send("PUT", "", "x").status()).isEqualTo(405);
        assertThat(pypi.statuses("", "app")).containsExactly("1.0 Published");
    }

    private RawHttp.Answer upload(PypiForm form) throws IOException {
        return pypi.send("POST", "", form.body(), PypiForm.TYPE);
    }

    private List<AssetSummary> assets() {
        return pypi.client
                .listPackageVersionAssets(list -> list.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.PYPI)
                        .packageValue("my-app")
                        .packageVersion("1.0"))
                .assets();
    }

    private static String sha256(String content) {
        return Checksums.of(content.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
