package io.github.codesuite.local.codeartifact;

import static io.github.codesuite.local.codeartifact.NpmDocuments.object;
import static io.github.codesuite.local.codeartifact.NpmDocuments.publication;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.codesuite.local.net.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionAssetResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;

/** CodeArtifact user guide: "npm command support", "npm tag handling", "Package version status", "Overwriting package assets". */
class NpmRepositoryTest {

    private static final String ABBREVIATED =
            "Accept: application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8";

    @TempDir
    Path home;

    private final SettableTicker ticker = new SettableTicker();
    private FormatClient npm;

    @BeforeEach
    void open() {
        npm = FormatClient.create(home, ticker, PackageFormat.NPM);
    }

    @AfterEach
    void close() {
        npm.close();
    }

    @Test
    void aPublishedVersionIsInTheDocumentOfItsPackage() throws Exception {
        assertThat(publish("app", "1.0.0", "one").status()).isEqualTo(200);

        JsonObject packument = packument("app");
        JsonObject version = object(packument, "versions", "1.0.0");
        assertThat(packument.get("_id").getAsString()).isEqualTo("app");
        assertThat(packument.get("readme").getAsString()).isEqualTo("# Read me");
        assertThat(packument.get("description").getAsString()).isEqualTo("Does it");
        assertThat(tags(packument)).isEqualTo("{\"latest\":\"1.0.0\"}");
        assertThat(object(packument, "time").get("1.0.0").getAsString())
                .isEqualTo(ticker.now().toString());
        assertThat(version.get("hasInstallScript").getAsBoolean()).isTrue();
        JsonObject sent = object(publication("app", "1.0.0", "one"), "versions", "1.0.0", "dist");
        assertThat(object(version, "dist").get("integrity")).isEqualTo(sent.get("integrity"));
        assertThat(object(version, "dist").get("shasum")).isEqualTo(sent.get("shasum"));
        assertThat(object(version, "dist").get("tarball").getAsString())
                .isEqualTo(npm.endpoint() + "app/-/app-1.0.0.tgz");
        assertThat(npm.get("app/-/app-1.0.0.tgz").body()).isEqualTo("one");
    }

    @Test
    void theShortDocumentHasWhatAnInstallationNeeds() throws Exception {
        publish("app", "1.0.0", "one");

        RawHttp.Answer answer = npm.get("app", ABBREVIATED);
        JsonObject packument = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(answer.header("Content-Type")).hasValue("application/vnd.npm.install-v1+json");
        assertThat(packument.keySet()).containsExactlyInAnyOrder("name", "modified", "dist-tags", "versions");
        assertThat(object(packument, "versions", "1.0.0").keySet())
                .containsExactlyInAnyOrder("name", "version", "dependencies", "dist", "hasInstallScript");
    }

    @Test
    void addressesLeadToTheHostThatWasAsked() throws Exception {
        publish("app", "1.0.0", "one");
        String request = "GET " + npm.endpoint().getPath() + "app HTTP/1.1\r\nHost: localhost:"
                + npm.endpoint().getPort() + "\r\nConnection: close\r\n" + npm.authorization() + "\r\n\r\n";
        assertThat(npm.http().send(request).body())
                .contains(
                        "\"tarball\":\"http://localhost:" + npm.endpoint().getPort() + "/npm/acme/releases/app/-/app-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@acme/app", "@acme%2fapp", "@acme%2Fapp", "%40acme%2fapp"})
    void aScopedNameMayHideItsSlash(String path) throws Exception {
        assertThat(npm.send(
                                "PUT",
                                path,
                                publication("@acme/app", "1.0.0", "one").toString())
                        .status())
                .isEqualTo(200);
        assertThat(npm.get(path).body()).contains("\"" + npm.endpoint() + "@acme/app/-/app-1.0.0.tgz\"");
        assertThat(npm.get(path + "/-/app-1.0.0.tgz").body()).isEqualTo("one");
        assertThat(npm.get(path + "/-/@acme/app-1.0.0.tgz").body()).isEqualTo("one");
        assertThat(npm.get("-/package/" + path + "/dist-tags").body()).isEqualTo("{\"latest\":\"1.0.0\"}");
        assertThat(npm.statuses("acme", "app")).containsExactly("1.0.0 Published");
    }

    @Test
    void theServiceShowsTheScopeAsTheNamespaceAndOneAsset() throws Exception {
        publish("@acme/app", "1.0.0", "one");

        assertThat(npm.client
                        .listPackages(list -> list.domain("acme").repository("releases"))
                        .packages())
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.formatAsString()).isEqualTo("npm");
                    assertThat(summary.namespace()).isEqualTo("acme");
                    assertThat(summary.packageValue()).isEqualTo("app");
                });
        assertThat(assets("acme", "app", "1.0.0")).singleElement().satisfies(asset -> {
            assertThat(asset.name()).isEqualTo("package.tgz");
            assertThat(asset.size()).isEqualTo(3);
        });
        assertThat(asset("acme", "app", "1.0.0").asUtf8String()).isEqualTo("one");
    }

    @Test
    void theServiceDescribesAVersionByItsPackageJson() throws Exception {
        publish("@acme/app", "1.0.0", "one");
        PackageVersionDescription described = npm.client
                .describePackageVersion(describe -> describe.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.NPM)
                        .namespace("acme")
                        .packageValue("app")
                        .packageVersion("1.0.0"))
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
        publish("app", "1.0.0", "one");
        List<String> before = npm.files();

        assertThat(publish("app", "1.0.0", "one").status()).isEqualTo(200);
        RawHttp.Answer other = publish("app", "1.0.0", "two");

        assertThat(other.status()).isEqualTo(409);
        assertThat(error(other)).contains("package.tgz exists with other bytes", "publish a new version");
        assertThat(npm.get("app/-/app-1.0.0.tgz").body()).isEqualTo("one");
        assertThat(npm.files()).isEqualTo(before);
    }

    @Test
    void anArchivedVersionCannotBePublishedAgain() throws Exception {
        publish("app", "1.0.0", "one");
        npm.status("", "app", "1.0.0", PackageVersionStatus.ARCHIVED);
        RawHttp.Answer again = publish("app", "1.0.0", "one");
        assertThat(again.status()).isEqualTo(409);
        assertThat(error(again)).contains("Archived");
    }

    @Test
    void anUnlistedVersionIsNotInTheDocumentAndCanBeDownloaded() throws Exception {
        publish("app", "1.0.0", "one");
        ticker.advance(Duration.ofMinutes(1));
        publish("app", "2.0.0", "two");
        npm.status("", "app", "2.0.0", PackageVersionStatus.UNLISTED);

        assertThat(object(packument("app"), "versions").keySet()).containsExactly("1.0.0");
        assertThat(tags(packument("app"))).isEqualTo("{\"latest\":\"1.0.0\"}");
        assertThat(npm.get("app/-/app-2.0.0.tgz").body()).isEqualTo("two");

        npm.status("", "app", "2.0.0", PackageVersionStatus.PUBLISHED);
        assertThat(tags(packument("app"))).isEqualTo("{\"latest\":\"2.0.0\"}");
    }

    @Test
    void anArchivedVersionIsNeitherListedNorDownloaded() throws Exception {
        publish("app", "1.0.0", "one");
        npm.status("", "app", "1.0.0", PackageVersionStatus.ARCHIVED);
        assertThat(npm.get("app").status()).isEqualTo(404);
        assertThat(npm.get("app/-/app-1.0.0.tgz").status()).isEqualTo(404);
        assertThat(npm.statuses("", "app")).containsExactly("1.0.0 Archived");
    }

    @Test
    void aDeletedVersionTakesItsTagsAlongAndMayBePublishedAnew() throws Exception {
        publish("app", "1.0.0", "one");
        ticker.advance(Duration.ofMinutes(1));
        publish("app", "2.0.0", "two");
        npm.send("PUT", "-/package/app/dist-tags/beta", "\"2.0.0\"");
        npm.delete("", "app", "2.0.0");

        assertThat(tags(packument("app"))).isEqualTo("{\"latest\":\"1.0.0\"}");
        assertThat(npm.get("app/-/app-2.0.0.tgz").status()).isEqualTo(404);
        assertThat(defaultVersion("app")).isEqualTo("1.0.0");
        assertThat(publish("app", "2.0.0", "other").status()).isEqualTo(200);
        assertThat(npm.get("app/-/app-2.0.0.tgz").body()).isEqualTo("other");

        npm.delete("", "app", "1.0.0");
        npm.delete("", "app", "2.0.0");
        assertThat(npm.get("app").status()).isEqualTo(404);
        assertThat(npm.files()).noneMatch(file -> file.matches("(versions|details|npm)/.*"));
    }

    @Test
    void tagsAreSetListedAndRemoved() throws Exception {
        publish("app", "1.0.0", "one");
        publish("app", "2.0.0", "two");

        assertThat(npm.send("PUT", "-/package/app/dist-tags/stable", "\"1.0.0\"")
                        .status())
                .isEqualTo(200);
        assertThat(npm.get("-/package/app/dist-tags").body()).isEqualTo("{\"latest\":\"2.0.0\",\"stable\":\"1.0.0\"}");
        assertThat(npm.send("PUT", "-/package/app/dist-tags/latest", "\"1.0.0\"")
                        .status())
                .isEqualTo(200);
        assertThat(defaultVersion("app")).isEqualTo("1.0.0");
        assertThat(npm.send("DELETE", "-/package/app/dist-tags/stable", "").status())
                .isEqualTo(200);
        assertThat(npm.send("DELETE", "-/package/app/dist-tags/stable", "").status())
                .isEqualTo(404);
        assertThat(npm.get("-/package/app/dist-tags").body()).isEqualTo("{\"latest\":\"1.0.0\"}");
    }

    @Test
    void aTagNamesAVersionThatIsThereAndIsNoVersionItself() throws Exception {
        publish("app", "1.0.0", "one");
        assertThat(npm.send("PUT", "-/package/app/dist-tags/beta", "\"9.0.0\"").status())
                .isEqualTo(404);
        assertThat(npm.send("PUT", "-/package/none/dist-tags/beta", "\"1.0.0\"").status())
                .isEqualTo(404);
        assertThat(npm.send("PUT", "-/package/app/dist-tags/1.x", "\"1.0.0\"").status())
                .isEqualTo(400);
        assertThat(npm.send("PUT", "-/package/app/dist-tags/beta", "{}").status())
                .isEqualTo(400);
        assertThat(npm.get("-/package/app/dist-tags").body()).isEqualTo("{\"latest\":\"1.0.0\"}");
    }

    @Test
    void aVersionIsPublishedUnderAnotherTag() throws Exception {
        publish("app", "1.0.0", "one");
        JsonObject beta = publication("app", "2.0.0-beta.1", "two");
        beta.add("dist-tags", object("{'beta':'2.0.0-beta.1'}"));
        assertThat(npm.send("PUT", "app", beta.toString()).status()).isEqualTo(200);
        assertThat(tags(packument("app"))).isEqualTo("{\"beta\":\"2.0.0-beta.1\",\"latest\":\"1.0.0\"}");
    }

    @Test
    void deprecationIsNotedAndTakenBack() throws Exception {
        publish("app", "1.0.0", "one");
        JsonObject noted = packument("app");
        object(noted, "versions", "1.0.0").addProperty("deprecated", "use 2");
        assertThat(npm.send("PUT", "app", noted.toString()).status()).isEqualTo(200);
        assertThat(JsonParser.parseString(npm.get("app", ABBREVIATED).body()).toString())
                .contains("\"deprecated\":\"use 2\"");

        object(noted, "versions", "1.0.0").addProperty("deprecated", "");
        assertThat(npm.send("PUT", "app", noted.toString()).status()).isEqualTo(200);
        assertThat(npm.get("app").body()).doesNotContain("deprecated");
        assertThat(npm.get("app/-/app-1.0.0.tgz").body()).isEqualTo("one");
    }

    @Test
    void deprecationLeavesTheVersionsOfUpstreamsAsTheyAre() throws Exception {
        npm.client.createRepository(create -> create.domain("acme").repository("shared"));
        npm.client.updateRepository(update -> update.domain("acme")
                .repository("releases")
                .upstreams(UpstreamRepository.builder().repositoryName("shared").build()));
        for (String version : List.of("1.0.0", "1.1.0")) {
            byte[] body = publication("app", version, version).toString().getBytes(StandardCharsets.UTF_8);
            assertThat(npm.http()
                            .ask("PUT /npm/acme/shared/app", body, npm.authorization())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(npm.get("app/-/app-1.0.0.tgz").body()).isEqualTo("1.0.0");

        JsonObject noted = packument("app");
        object(noted, "versions", "1.0.0").addProperty("deprecated", "use 1.1");
        object(noted, "versions", "1.1.0").addProperty("deprecated", "not yours");
        assertThat(npm.send("PUT", "app", noted.toString()).status()).isEqualTo(200);
        assertThat(npm.get("app").body()).contains("use 1.1").doesNotContain("not yours");
    }

    @Test
    void aVersionWithoutAPackageIsNoPublication() throws Exception {
        JsonObject empty = publication("app", "1.0.0", "one");
        empty.remove("_attachments");
        assertThat(npm.send("PUT", "app", empty.toString()).status()).isEqualTo(404);
        publish("app", "1.0.0", "one");
        JsonObject second = publication("app", "2.0.0", "two");
        second.remove("_attachments");
        assertThat(npm.send("PUT", "app", second.toString()).status()).isEqualTo(400);
        assertThat(npm.statuses("", "app")).containsExactly("1.0.0 Published");
    }

    @Test
    void answersPing() throws IOException {
        assertThat(npm.get("-/ping?write=true").body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET -/whoami",
                "GET -/v1/search?text=app",
                "POST -/npm/v1/security/advisories/bulk",
                "PUT -/user/org.couchdb.user:eve",
                "GET -/npm/v1/user",
                "GET app/1.0.0",
                "GET ",
                "GET none"
            })
    void hasNothingWhereCodeArtifactHasNothing(String request) throws IOException {
        String[] parts = request.split(" ", 2);
        RawHttp.Answer answer = npm.send(parts[0], parts[1], "{}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(error(answer)).isNotEmpty();
    }

    @Test
    void unpublishIsRefusedAndSaysWhatToDo() throws Exception {
        publish("app", "1.0.0", "one");
        for (String request : List.of("PUT app/-rev/1", "DELETE app/-rev/1", "DELETE app/-/app-1.0.0.tgz/-rev/1")) {
            String[] parts = request.split(" ", 2);
            RawHttp.Answer answer =
                    npm.send(parts[0], parts[1], packument("app").toString());
            assertThat(answer.status()).as(request).isEqualTo(405);
            assertThat(error(answer)).contains("DeletePackageVersions");
        }
        assertThat(npm.send("DELETE", "app", "").status()).isEqualTo(405);
        assertThat(npm.statuses("", "app")).containsExactly("1.0.0 Published");
    }

    private RawHttp.Answer publish(String name, String version, String content) throws IOException {
        return npm.send(
                "PUT",
                name.replace("/", "%2f"),
                publication(name, version, content).toString());
    }

    private JsonObject packument(String name) throws IOException {
        return JsonParser.parseString(npm.get(name).body()).getAsJsonObject();
    }

    private static String tags(JsonObject packument) {
        return packument.get("dist-tags").toString();
    }

    private static String error(RawHttp.Answer answer) {
        return JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get("error")
                .getAsString();
    }

    private String defaultVersion(String name) {
        return npm.client
                .listPackageVersions(list -> list.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.NPM)
                        .packageValue(name))
                .defaultDisplayVersion();
    }

    private List<AssetSummary> assets(String namespace, String name, String version) {
        return npm.client
                .listPackageVersionAssets(list -> list.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.NPM)
                        .namespace(namespace)
                        .packageValue(name)
                        .packageVersion(version))
                .assets();
    }

    private ResponseBytes<GetPackageVersionAssetResponse> asset(String namespace, String name, String version) {
        return npm.client.getPackageVersionAsset(
                get -> get.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.NPM)
                        .namespace(namespace)
                        .packageValue(name)
                        .packageVersion(version)
                        .asset("package.tgz"),
                ResponseTransformer.toBytes());
    }
}
