package io.github.codesuite.local.codeartifact;

import static io.github.codesuite.local.codeartifact.NpmDocuments.object;
import static io.github.codesuite.local.codeartifact.NpmDocuments.publication;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;

/** Details, copies and disposal of npm and PyPI packages through the API (user guide, the pages on these; "npm tag handling"). */
class OtherFormatsTest {

    @TempDir
    Path home;

    @Test
    void tellsWhatAPackageJsonSays() throws Exception {
        try (FormatClient npm = FormatClient.create(home, Ticker.system(), PackageFormat.NPM)) {
            npm.send("PUT", "app", publication("app", "1.0.0", "one").toString());

            assertThat(npm.client
                            .listPackageVersionDependencies(list -> list.domain("acme")
                                    .repository("releases")
                                    .format(PackageFormat.NPM)
                                    .packageValue("app")
                                    .packageVersion("1.0.0"))
                            .dependencies())
                    .singleElement()
                    .satisfies(dependency -> {
                        assertThat(dependency.namespace()).isEqualTo("acme");
                        assertThat(dependency.packageValue()).isEqualTo("dep");
                        assertThat(dependency.dependencyType()).isEqualTo("regular");
                        assertThat(dependency.versionRequirement()).isEqualTo("^1.0.0");
                    });
            assertThat(npm.client
                            .getPackageVersionReadme(get -> get.domain("acme")
                                    .repository("releases")
                                    .format(PackageFormat.NPM)
                                    .packageValue("app")
                                    .packageVersion("1.0.0"))
                            .readme())
                    .isEqualTo("# Read me");
            assertThat(npm.client
                            .describePackageVersion(describe -> describe.domain("acme")
                                    .repository("releases")
                                    .format(PackageFormat.NPM)
                                    .packageValue("app")
                                    .packageVersion("1.0.0"))
                            .packageVersion())
                    .satisfies(version -> {
                        assertThat(version.displayName()).isEqualTo("app");
                        assertThat(version.summary()).isEqualTo("Does it");
                        assertThat(version.homePage()).isEqualTo("https://app.example");
                        assertThat(version.licenses())
                                .singleElement()
                                .satisfies(license -> assertThat(license.name()).isEqualTo("MIT"));
                    });
        }
    }

    @Test
    void copiesAVersionOfNpmWithItsTagsAndItsManifest() throws Exception {
        try (FormatClient npm = FormatClient.create(home, Ticker.system(), PackageFormat.NPM)) {
            npm.client.createRepository(create -> create.domain("acme").repository("prod"));
            npm.send("PUT", "app", publication("app", "1.0.0", "one").toString());
            npm.send("PUT", "-/package/app/dist-tags/stable", "\"1.0.0\"");

            assertThat(copy(npm, "app")).containsExactly("1.0.0");
            JsonObject packument = prod(npm, "app");
            assertThat(object(packument, "dist-tags")).hasToString("{\"latest\":\"1.0.0\",\"stable\":\"1.0.0\"}");
            assertThat(object(packument, "versions", "1.0.0", "dependencies"))
                    .hasToString("{\"@acme/dep\":\"^1.0.0\"}");

            npm.delete("", "app", "1.0.0");
            JsonObject other = publication("app", "1.0.0", "two");
            object(other, "versions", "1.0.0").addProperty("description", "Does more");
            npm.send("PUT", "app", other.toString());
            assertThat(copy(npm, "app")).containsExactly("1.0.0");
            assertThat(object(prod(npm, "app"), "versions", "1.0.0")
                            .get("description")
                            .getAsString())
                    .isEqualTo("Does more");
            assertThat(inProd(npm, "app/-/app-1.0.0.tgz").body()).isEqualTo("two");
        }
    }

    @Test
    void copiesAndDisposesOfAVersionOfPypi() throws Exception {
        try (FormatClient pypi = FormatClient.create(home, Ticker.system(), PackageFormat.PYPI)) {
            pypi.client.createRepository(create -> create.domain("acme").repository("prod"));
            for (PypiForm form :
                    List.of(PypiForm.wheel("app", "1.0", "wheel"), PypiForm.source("app", "1.0", "source"))) {
                pypi.send("POST", "", form.with("requires_dist", "dep>=1").body(), PypiForm.TYPE);
            }

            assertThat(copy(pypi, "app")).containsExactly("1.0");
            pypi.client.disposePackageVersions(dispose -> dispose.domain("acme")
                    .repository("releases")
                    .format(PackageFormat.PYPI)
                    .packageValue("app")
                    .versions("1.0")
                    .expectedStatus(PackageVersionStatus.PUBLISHED));

            assertThat(pypi.get("simple/app/").body()).doesNotContain("app-1.0");
            assertThat(inProd(pypi, "simple/app/").body()).contains("app-1.0-py3-none-any.whl", "app-1.0.tar.gz");
            assertThat(inProd(pypi, "simple/app/1.0/app-1.0-py3-none-any.whl").body())
                    .isEqualTo("wheel");
            assertThat(pypi.client
                            .listPackageVersionDependencies(list -> list.domain("acme")
                                    .repository("prod")
                                    .format(PackageFormat.PYPI)
                                    .packageValue("app")
                                    .packageVersion("1.0"))
                            .dependencies())
                    .singleElement()
                    .satisfies(dependency -> {
                        assertThat(dependency.packageValue()).isEqualTo("dep");
                        assertThat(dependency.dependencyType()).isEqualTo("Requires-Dist");
                    });
        }
    }

    private static Set<String> copy(FormatClient from, String name) {
        PackageFormat format = from.endpoint().getPath().startsWith("/npm/") ? PackageFormat.NPM : PackageFormat.PYPI;
        String version = format == PackageFormat.NPM ? "1.0.0" : "1.0";
        return from.client
                .copyPackageVersions(copy -> copy.domain("acme")
                        .sourceRepository("releases")
                        .destinationRepository("prod")
                        .format(format)
                        .packageValue(name)
                        .versions(version)
                        .allowOverwrite(true))
                .successfulVersions()
                .keySet();
    }

    private static JsonObject prod(FormatClient npm, String name) throws IOException {
        return JsonParser.parseString(inProd(npm, name).body()).getAsJsonObject();
    }

    private static RawHttp.Answer inProd(FormatClient client, String path) throws IOException {
        URI endpoint = client.endpoint().resolve("../prod/");
        return client.http().ask("GET " + endpoint.getPath() + path, client.authorization());
    }
}
