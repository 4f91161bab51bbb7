package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.net.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;

/** npm packages through an external connection: user guide, "Requesting packages from external connections". */
class PublicNpmTest {

    @TempDir
    Path home;

    private final PublicFiles npmjs = PublicFiles.start(PublicRepository.NPMJS);
    private final JsonObject versions = new JsonObject();
    private FormatClient npm;
    private String latest = "";

    @BeforeEach
    void open() {
        npm = open(npmjs.sources());
    }

    /** The repository front reads from releases, which has the connection. */
    private FormatClient open(PublicSources sources) {
        FormatClient opened = FormatClient.create(home, sources, new SettableTicker(), PackageFormat.NPM);
        CodeartifactClient client = opened.client;
        client.createRepository(create -> create.domain("acme")
                .repository("front")
                .upstreams(
                        UpstreamRepository.builder().repositoryName("releases").build()));
        client.associateExternalConnection(
                associate -> associate.domain("acme").repository("releases").externalConnection("public:npmjs"));
        return opened;
    }

    @AfterEach
    void close() {
        npm.close();
        npmjs.close();
    }

    @Test
    void aPackageOfTheRegistryIsListedWithItsTagsAndWithOurAddresses() throws Exception {
        publish("1.0.0", "one");
        publish("1.1.0", "two");

        JsonObject packument = packument("app");

        assertThat(packument.getAsJsonObject("versions").keySet()).containsExactlyInAnyOrder("1.0.0", "1.1.0");
        assertThat(NpmDocuments.object(packument, "dist-tags").get("latest").getAsString())
                .isEqualTo("1.1.0");
        JsonObject dist = NpmDocuments.object(packument, "versions", "1.0.0", "dist");
        assertThat(dist.get("tarball").getAsString()).contains("/npm/acme/front/app/-/app-1.0.0.tgz");
        assertThat(dist.get("integrity").getAsString()).startsWith("sha512-");
        assertThat(packument.toString()).doesNotContain(npmjs.url().toString());
        assertThat(kept("front")).isEmpty();
        assertThat(kept("releases")).isEmpty();
    }

    @Test
    void aVersionIsFetchedWhenItIsAskedForAndKeptWithItsPackageJson() throws Exception {
        publish("1.0.0", "one");

        assertThat(read("app/-/app-1.0.0.tgz").body()).isEqualTo("one");
        assertThat(kept("front")).isEqualTo("1.0.0 Published");
        assertThat(kept("releases")).isEqualTo("1.0.0 Published");

        npmjs.outage(503);
        assertThat(read("app/-/app-1.0.0.tgz").body()).isEqualTo("one");
        npmjs.outage(0);
        npmjs.remove("app");
        JsonObject version = NpmDocuments.object(packument("app"), "versions", "1.0.0");
        assertThat(version.get("license").getAsString()).isEqualTo("MIT");
        assertThat(version.get("dependencies").toString()).contains("@acme/dep");
        assertThat(npm.client
                        .describePackageVersion(describe -> describe.domain("acme")
                                .repository("front")
                                .format(PackageFormat.NPM)
                                .packageValue("app")
                                .packageVersion("1.0.0"))
                        .packageVersion()
                        .origin()
                        .domainEntryPoint()
                        .externalConnectionName())
                .isEqualTo("public:npmjs");
    }

    @Test
    void aRegistryWithADocumentForTheVersionIsNotAskedForThatOfThePackage() throws Exception {
        publish("1.0.0", "one");
        npmjs.put(
                "app/1.0.0",
                NpmDocuments.object(document(), "versions", "1.0.0").toString());

        assertThat(read("app/-/app-1.0.0.tgz").body()).isEqualTo("one");

        assertThat(npmjs.asked).containsExactly("app/1.0.0", "files/app-1.0.0.tgz");
    }

    @Test
    void thePackagesOfAScopeAreFetched() throws Exception {
        JsonObject document = registered("@acme/app", "1.0.0", "one");
        npmjs.put("@acme%2fapp", document.toString());

        assertThat(packument("@acme%2fapp").toString()).contains("/npm/acme/front/@acme/app/-/app-1.0.0.tgz");
        assertThat(read("@acme/app/-/app-1.0.0.tgz").body()).isEqualTo("one");
    }

    @Test
    void anOutageIsNotTakenForAMissingPackage() throws Exception {
        assertThat(read("app").status()).isEqualTo(404);
        assertThat(read("app/-/app-1.0.0.tgz").status()).isEqualTo(404);
        npmjs.outage(503);

        assertThat(read("app").status()).isEqualTo(502);
        assertThat(read("app/-/app-1.0.0.tgz").status()).isEqualTo(502);
    }

    @Test
    void aPackageThatDoesNotFitItsIntegrityIsRefusedAndNothingIsKept() throws Exception {
        publish("1.0.0", "one");
        npmjs.put("files/app-1.0.0.tgz", "other");

        RawHttp.Answer answer = read("app/-/app-1.0.0.tgz");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("shasum", "nothing was kept");
        assertNothingIsLeft();
    }

    @Test
    void aShasumAloneIsEnoughAndNoneIsNot() throws Exception {
        publish("1.0.0", "one");
        JsonObject document = document();
        JsonObject dist = NpmDocuments.object(document, "versions", "1.0.0", "dist");
        dist.remove("integrity");
        npmjs.put("app", document.toString());
        assertThat(read("app/-/app-1.0.0.tgz").body()).isEqualTo("one");

        JsonObject unchecked = registered("bare", "1.0.0", "one");
        NpmDocuments.object(unchecked, "versions", "1.0.0").add("dist", dist);
        dist.remove("shasum");
        npmjs.put("bare", unchecked.toString());

        assertThat(read("bare").status()).isEqualTo(404);
        assertThat(read("bare/-/bare-1.0.0.tgz").status()).isEqualTo(404);
    }

    @Test
    void aListedPackageThatIsNotThereIsAFaultOfTheRegistry() throws Exception {
        publish("1.0.0", "one");
        npmjs.remove("files/app-1.0.0.tgz");

        assertThat(read("app/-/app-1.0.0.tgz").status()).isEqualTo(502);
        assertThat(kept("front")).isEmpty();
    }

    @Test
    void aPackageIsNotFetchedFromAnotherHostWithoutEncryption() throws Exception {
        publish("1.0.0", "one");
        JsonObject document = document();
        NpmDocuments.object(document, "versions", "1.0.0", "dist")
                .addProperty("tarball", "http://elsewhere.example/app.tgz");
        npmjs.put("app", document.toString());

        RawHttp.Answer answer = read("app/-/app-1.0.0.tgz");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("http://elsewhere.example/app.tgz", "not https");
    }

    @Test
    void aDocumentThatIsNoJsonIsAFaultOfTheRegistry() throws Exception {
        npmjs.put("app", "<html>");

        RawHttp.Answer answer = read("app");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("public:npmjs", "cannot be read");
    }

    @Test
    void aPackageThatBlocksUpstreamsIsNotLookedUpOutside() throws Exception {
        publish("1.0.0", "one");
        npm.send("PUT", "app", NpmDocuments.publication("app", "2.0.0", "own").toString());
        npm.client.putPackageOriginConfiguration(put -> put.domain("acme")
                .repository("releases")
                .format(PackageFormat.NPM)
                .packageValue("app")
                .restrictions(restrict -> restrict.publish(AllowPublish.ALLOW).upstream(AllowUpstream.BLOCK)));
        npmjs.asked.clear();

        assertThat(packument("app").getAsJsonObject("versions").keySet()).containsExactly("2.0.0");
        assertThat(read("app/-/app-1.0.0.tgz").status()).isEqualTo(404);
        assertThat(npmjs.asked).isEmpty();
    }

    @Test
    void aVersionThatIsOutsideIsNotPublished() throws Exception {
        publish("1.0.0", "one");

        RawHttp.Answer answer = npm.send(
                "PUT", "app", NpmDocuments.publication("app", "1.0.0", "own").toString());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("public:npmjs");
    }

    @Test
    void aVersionThatIsArchivedHereIsNotListedFromOutside() throws Exception {
        publish("1.0.0", "one");
        publish("1.1.0", "two");
        npm.get("app/-/app-1.1.0.tgz");
        npm.status("", "app", "1.1.0", PackageVersionStatus.ARCHIVED);

        JsonObject packument = packument("app");

        assertThat(packument.getAsJsonObject("versions").keySet()).containsExactly("1.0.0");
        assertThat(NpmDocuments.object(packument, "dist-tags").get("latest").getAsString())
                .isEqualTo("1.0.0");
        assertThat(read("app/-/app-1.1.0.tgz").status()).isEqualTo(404);
    }

    @Test
    void aConnectionThatIsNotConfiguredIsRefusedByName() throws Exception {
        npm.close();
        home = Files.createDirectory(home.resolve("other"));
        npm = open(PublicSources.none());

        RawHttp.Answer answer = read("app");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.body()).contains("public:npmjs", "-Dcodesuite.local.upstreams=npmjs");
        assertThat(read("app/-/app-1.0.0.tgz").status()).isEqualTo(501);
    }

    @Test
    void nothingIsFetchedWhileMavenIsOffline() throws Exception {
        npm.close();
        publish("1.0.0", "one");
        home = Files.createDirectory(home.resolve("other"));
        npm = open(new PublicSources(Map.of(PublicRepository.NPMJS, npmjs.url()), Optional.empty()));

        assertThat(read("app").status()).isEqualTo(502);
        assertThat(read("app/-/app-1.0.0.tgz").body()).contains("offline");
        assertThat(npmjs.asked).isEmpty();
    }

    /** Publishes a version of app in the registry. */
    private void publish(String version, String content) {
        JsonObject document = registered("app", version, content);
        versions.add(version, NpmDocuments.object(document, "versions", version));
        latest = version;
        npmjs.put("app", document().toString());
    }

    private JsonObject document() {
        JsonObject document =
                NpmDocuments.object("{'name':'app','dist-tags':{'latest':'" + latest + "'},'readme':'# Read me'}");
        document.add("versions", versions.deepCopy());
        return document;
    }

    /** A package as a registry has it, with its tarball in another folder. */
    private JsonObject registered(String name, String version, String content) {
        JsonObject document = NpmDocuments.publication(name, version, content);
        document.remove("_attachments");
        String file = "files/" + name.replace("@acme/", "") + "-" + version + ".tgz";
        NpmDocuments.object(document, "versions", version, "dist")
                .addProperty("tarball", npmjs.url().resolve(file).toString());
        npmjs.put(file, content);
        return document;
    }

    private JsonObject packument(String path) throws IOException {
        RawHttp.Answer answer = read(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private RawHttp.Answer read(String path) throws IOException {
        return npm.http().ask("GET /npm/acme/front/" + path + " HTTP/1.1", npm.authorization());
    }

    private String kept(String repository) {
        try {
            return String.join(
                    ",",
                    npm
                            .client
                            .listPackageVersions(list -> list.domain("acme")
                                    .repository(repository)
                                    .format(PackageFormat.NPM)
                                    .packageValue("app"))
                            .versions()
                            .stream()
                            .map(version -> version.version() + " " + version.statusAsString())
                            .toList());
        } catch (ResourceNotFoundException noPackage) {
            return "";
        }
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(kept("front")).isEmpty();
        assertThat(kept("releases")).isEmpty();
        try (var left = Files.list(home.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }
}
