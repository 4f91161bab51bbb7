package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.codeartifact.store.Catalogue;
import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionDependenciesResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageDependency;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;

/** User guide, "View and update package version details and dependencies"; API reference, "PackageDependency". */
class VersionDetailsTest {

    @TempDir
    Path home;

    private Repository repository;
    private CodeartifactClient client;

    @BeforeEach
    void open() {
        repository = Repository.create(home, Ticker.system());
        client = repository.client;
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void describesAVersionOfMavenFromItsOwnPom() throws Exception {
        publish("""
                <parent><groupId>com.example</groupId><artifactId>root</artifactId><version>7</version></parent>
                <name>The App</name><description>Does things</description><url>https://example.com</url>
                <scm><url>https://example.com/scm</url></scm>
                <licenses><license><name>MIT</name><url>https://example.com/mit</url></license></licenses>
                """);

        PackageVersionDescription description = client.describePackageVersion(describe -> describe.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion("1.0"))
                .packageVersion();

        assertThat(description.displayName()).isEqualTo("The App");
        assertThat(description.summary()).isEqualTo("Does things");
        assertThat(description.homePage()).isEqualTo("https://example.com");
        assertThat(description.sourceCodeRepository()).isEqualTo("https://example.com/scm");
        assertThat(description.licenses()).singleElement().satisfies(license -> {
            assertThat(license.name()).isEqualTo("MIT");
            assertThat(license.url()).isEqualTo("https://example.com/mit");
        });
        assertThat(description.origin().originTypeAsString()).isEqualTo("INTERNAL");
        assertThat(description.origin().domainEntryPoint().repositoryName()).isEqualTo("releases");
    }

    @Test
    void listsTheParentAndTheDirectDependenciesOfAPom() throws Exception {
        publish("""
                <parent><groupId>com.example</groupId><artifactId>root</artifactId><version>7</version></parent>
                <dependencyManagement><dependencies><dependency><groupId>x</groupId><artifactId>managed</artifactId>
                  <version>1</version></dependency></dependencies></dependencyManagement>
                <dependencies>
                  <dependency><groupId>org.one</groupId><artifactId>plain</artifactId><version>[1,2)</version></dependency>
                  <dependency><groupId>org.two</groupId><artifactId>tested</artifactId><scope>test</scope></dependency>
                  <dependency><groupId>org.three</groupId><artifactId>perhaps</artifactId><version>3</version>
                    <scope>runtime</scope><optional>true</optional></dependency>
                </dependencies>
                """);

        ListPackageVersionDependenciesResponse response = dependencies(null);

        assertThat(response.dependencies())
                .extracting(VersionDetailsTest::words)
                .containsExactly(
                        "com.example:root parent 7",
                        "org.one:plain compile [1,2)",
                        "org.two:tested test null",
                        "org.three:perhaps optional 3");
        assertThat(response.version()).isEqualTo("1.0");
        assertThat(response.versionRevision()).isNotBlank();
        assertThat(response.nextToken()).isNull();
    }

    @Test
    void listsManyDependenciesPageByPage() throws Exception {
        publish(IntStream.range(0, 150)
                .mapToObj(number -> "<dependency><groupId>g</groupId><artifactId>a" + number
                        + "</artifactId><version>1</version></dependency>")
                .collect(Collectors.joining("", "<dependencies>", "</dependencies>")));

        ListPackageVersionDependenciesResponse first = dependencies(null);
        ListPackageVersionDependenciesResponse second = dependencies(first.nextToken());

        assertThat(first.dependencies()).hasSize(100);
        assertThat(second.dependencies()).hasSize(50);
        assertThat(second.dependencies().get(0).packageValue()).isEqualTo("a100");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void knowsNothingOfAVersionWhosePomIsNone() throws Exception {
        publish("");
        Files.writeString(home.resolve("maven/acme/releases/com/example/app/1.0/app-1.0.pom"), "<!DOCTYPE x><x/>");

        assertThat(dependencies(null).dependencies()).isEmpty();
    }

    @Test
    void readsTheReadmeOfAFormatThatHasOne() throws Exception {
        PackageId id = new PackageId(new RepositoryId("acme", "releases"), PackageId.NPM, "", "tool");
        describe(id, "1.0.0", "# Tool");

        assertThat(client.getPackageVersionReadme(get -> get.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.NPM)
                                .packageValue("tool")
                                .packageVersion("1.0.0"))
                        .readme())
                .isEqualTo("# Tool");
        repository.publish("1.0", "jar");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getPackageVersionReadme(get -> get.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion("1.0")))
                .withMessageContaining("readme");
    }

    /** Puts a version into the store, as a client of its format would by publishing it. */
    private void describe(PackageId id, String version, String readme) {
        client.publishPackageVersion(
                publish -> publish.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.GENERIC)
                        .packageValue("other")
                        .packageVersion(version)
                        .assetName("asset")
                        .assetSHA256(Repository.checksums("asset").sha256()),
                RequestBody.fromString("asset"));
        Folders folders = new Folders(home);
        PackageStore store = new PackageStore(folders, new Catalogue(folders, Ticker.system()), Ticker.system());
        PackageId other = new PackageId(id.repository(), PackageId.GENERIC, "", "other");
        try (PackageEdit edit = store.edit(id)) {
            edit.write(version, new VersionDetails("", "", "", "", List.of(), List.of(), readme, Map.of()));
            edit.write(store.version(other, version));
        }
    }

    private void publish(String pom) throws Exception {
        String stem = "com/example/app/1.0/app-1.0";
        repository.put(stem + ".jar", "jar");
        assertThat(repository.put(
                        stem + ".pom",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId>"
                                + "<artifactId>app</artifactId><version>1.0</version>" + pom + "</project>"))
                .isEqualTo(201);
        repository.put("com/example/app/maven-metadata.xml", Repository.metadata("1.0"));
    }

    private ListPackageVersionDependenciesResponse dependencies(@Nullable String token) {
        return client.listPackageVersionDependencies(list -> list.domain("acme")
                .repository("releases")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .packageVersion("1.0")
                .nextToken(token));
    }

    private static String words(PackageDependency dependency) {
        return dependency.namespace() + ":" + dependency.packageValue() + " " + dependency.dependencyType() + " "
                + dependency.versionRequirement();
    }
}
