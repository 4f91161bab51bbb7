package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.codesuite.local.net.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;

/** npm and PyPI packages through upstreams: user guide, "npm tags and upstream repositories" and as for Maven. */
class UpstreamFormatsTest {

    @TempDir
    Path home;

    @Test
    void npmReadsThroughAnUpstreamAndWhatItInstallsIsKept() throws Exception {
        try (FormatClient npm = downstream(PackageFormat.NPM)) {
            publish(npm, "app", "1.0.0", "one");
            publish(npm, "app", "1.1.0", "two");

            JsonObject packument =
                    JsonParser.parseString(read(npm, "npm", "app").body()).getAsJsonObject();
            assertThat(packument.getAsJsonObject("versions").keySet()).containsExactlyInAnyOrder("1.0.0", "1.1.0");
            assertThat(packument.getAsJsonObject("dist-tags").get("latest").getAsString())
                    .isEqualTo("1.1.0");
            assertThat(packument.get("readme").getAsString()).isEqualTo("# Read me");

            assertThat(read(npm, "npm", "app/-/app-1.0.0.tgz").body()).isEqualTo("one");
            npm.delete("", "app", "1.0.0");

            assertThat(read(npm, "npm", "app/-/app-1.0.0.tgz").body()).isEqualTo("one");
            assertThat(read(npm, "npm", "app").body()).contains("\"1.0.0\"", "\"1.1.0\"");
            assertThat(kept(npm, PackageFormat.NPM, "app")).isEqualTo("[1.0.0]");
        }
    }

    @Test
    void aTagThatBothHaveIsTheUpstreams() throws Exception {
        try (FormatClient npm = downstream(PackageFormat.NPM)) {
            publish(npm, "app", "1.0.0", "one");
            read(npm, "npm", "app/-/app-1.0.0.tgz");
            npm.http()
                    .ask(
                            "PUT /npm/acme/front/-/package/app/dist-tags/latest HTTP/1.1",
                            "\"1.0.0\"".getBytes(StandardCharsets.UTF_8),
                            npm.authorization());
            publish(npm, "app", "1.1.0", "two");

            assertThat(read(npm, "npm", "-/package/app/dist-tags").body()).contains("\"latest\":\"1.1.0\"");
        }
    }

    @Test
    void pipReadsThroughAnUpstreamAndWhatItInstallsIsKept() throws Exception {
        try (FormatClient pypi = downstream(PackageFormat.PYPI)) {
            upload(pypi, PypiForm.wheel("app", "1.0", "wheel").with("requires_python", ">=3.8"));
            upload(pypi, PypiForm.source("app", "1.0", "source"));

            assertThat(read(pypi, "pypi", "simple/app/").body())
                    .contains("/pypi/acme/front/simple/app/1.0/app-1.0-py3-none-any.whl", "app-1.0.tar.gz");
            assertThat(read(pypi, "pypi", "simple/app/1.0/app-1.0.tar.gz").body())
                    .isEqualTo("source");
            pypi.delete("", "app", "1.0");

            assertThat(read(pypi, "pypi", "simple/app/").body()).contains("&gt;=3.8", "app-1.0.tar.gz");
            assertThat(read(pypi, "pypi", "simple/app/1.0/app-1.0-py3-none-any.whl")
                            .body())
                    .isEqualTo("wheel");
            assertThat(kept(pypi, PackageFormat.PYPI, "app")).isEqualTo("[1.0]");
        }
    }

    @Test
    void anArchivedVersionOfAnUpstreamIsNotListedAndNotRead() throws Exception {
        try (FormatClient npm = downstream(PackageFormat.NPM)) {
            publish(npm, "app", "1.0.0", "one");
            npm.status("", "app", "1.0.0", PackageVersionStatus.ARCHIVED);

            assertThat(read(npm, "npm", "app").status()).isEqualTo(404);
            assertThat(read(npm, "npm", "app/-/app-1.0.0.tgz").status()).isEqualTo(404);
        }
    }

    @Test
    void anExternalConnectionForTheFormatIsRefusedByNameAndNotPassedOver() throws Exception {
        try (FormatClient npm = downstream(PackageFormat.NPM)) {
            npm.client.associateExternalConnection(
                    associate -> associate.domain("acme").repository("releases").externalConnection("public:npmjs"));

            RawHttp.Answer answer = read(npm, "npm", "lodash");
            assertThat(answer.status()).isEqualTo(501);
            assertThat(answer.body())
                    .contains("the local cloud does not support the external connection public:npmjs unless", "=npmjs");
        }
    }

    /** The repository front, whose upstream is the client's own. */
    private FormatClient downstream(PackageFormat format) {
        FormatClient client = FormatClient.create(home, new SettableTicker(), format);
        client.client.createRepository(create -> create.domain("acme")
                .repository("front")
                .upstreams(
                        UpstreamRepository.builder().repositoryName("releases").build()));
        return client;
    }

    private static void publish(FormatClient npm, String name, String version, String content) throws IOException {
        RawHttp.Answer answer = npm.send(
                "PUT", name, NpmDocuments.publication(name, version, content).toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void upload(FormatClient pypi, PypiForm form) throws IOException {
        RawHttp.Answer answer = pypi.send("POST", "", form.body(), PypiForm.TYPE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static RawHttp.Answer read(FormatClient client, String format, String path) throws IOException {
        return client.http().ask("GET /" + format + "/acme/front/" + path + " HTTP/1.1", client.authorization());
    }

    private static String kept(FormatClient client, PackageFormat format, String name) {
        return client
                .client
                .listPackageVersions(list ->
                        list.domain("acme").repository("front").format(format).packageValue(name))
                .versions()
                .stream()
                .map(version -> version.version())
                .toList()
                .toString();
    }
}
