package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.bundle.Checksums;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.CodeartifactException;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.DomainSummary;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageSummary;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionError;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionErrorCode;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSortType;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSummary;
import software.amazon.awssdk.services.codeartifact.model.PublishPackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.RepositorySummary;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.ResourceType;
import software.amazon.awssdk.services.codeartifact.model.SuccessfulPackageVersionInfo;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusResponse;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/** What is particular to the local service, and what its clock and its files show. */
class LocalCodeArtifactTest {

    private static final String JAR = "com/example/app/1.0/app-1.0.jar";

    @TempDir
    Path home;

    private final SettableTicker ticker = new SettableTicker();
    private Repository repository;
    private CodeartifactClient client;

    @BeforeEach
    void open() {
        repository = Repository.create(home, ticker);
        client = repository.client;
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void describesADomain() {
        assertThat(client.describeDomain(describe -> describe.domain("acme").domainOwner("000000000000"))
                        .domain())
                .satisfies(domain -> {
                    assertThat(domain.arn()).isEqualTo("arn:aws:codeartifact:local-1:000000000000:domain/acme");
                    assertThat(domain.owner()).isEqualTo("000000000000");
                    assertThat(domain.statusAsString()).isEqualTo("Active");
                    assertThat(domain.repositoryCount()).isEqualTo(1);
                    assertThat(domain.createdTime()).isEqualTo("2026-01-02T03:04:05Z");
                });
    }

    @Test
    void knowsNoDomainOfAnotherAccount() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.describeDomain(
                        describe -> describe.domain("acme").domainOwner("111111111111")))
                .satisfies(missing -> assertThat(missing.resourceType()).isEqualTo(ResourceType.DOMAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Acme", "1acme", "acme-", "ac_me", "../acme", "a/b"})
    void refusesAWrongDomainName(String name) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.createDomain(create -> create.domain(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "../r", ".releases", "rel eases", "rel/eases"})
    void refusesAWrongRepositoryName(String name) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() ->
                        client.createRepository(create -> create.domain("acme").repository(name)));
    }

    @Test
    void listsPageByPage() {
        Stream.of("beta", "alpha", "gamma").forEach(name -> client.createDomain(create -> create.domain(name)));
        assertThat(client.listDomains(list -> list.maxResults(2)).domains())
                .extracting(DomainSummary::name)
                .containsExactly("acme", "alpha");
        assertThat(client.listDomainsPaginator(list -> list.maxResults(2)).domains())
                .extracting(DomainSummary::name)
                .containsExactly("acme", "alpha", "beta", "gamma");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.listDomains(list -> list.nextToken("%")));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.listDomains(list -> list.maxResults(0)));
    }

    @Test
    void listsRepositoriesOfAllDomainsAndOfOne() {
        client.createDomain(create -> create.domain("other"));
        client.createRepository(
                create -> create.domain("other").repository("reserve").description("spare"));
        client.createRepository(create -> create.domain("other").repository("tools"));

        assertThat(client.listRepositories(list -> list.repositoryPrefix("re")).repositories())
                .extracting(RepositorySummary::name)
                .containsExactly("releases", "reserve");
        assertThat(client.listRepositoriesInDomain(list -> list.domain("other")).repositories())
                .extracting(RepositorySummary::name)
                .containsExactly("reserve", "tools");
        assertThat(client.describeRepository(
                                describe -> describe.domain("other").repository("reserve"))
                        .repository())
                .satisfies(description -> {
                    assertThat(description.description()).isEqualTo("spare");
                    assertThat(description.arn())
                            .isEqualTo("arn:aws:codeartifact:local-1:000000000000:repository/other/reserve");
                });
    }

    @Test
    void aRepositoryThatIsMadeAgainIsEmpty() throws Exception {
        repository.publish("1.0", "jar");
        client.deleteRepository(delete -> delete.domain("acme").repository("releases"));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(repository::versions);
        client.createRepository(create -> create.domain("acme").repository("releases"));
        assertThat(client.listPackages(list -> list.domain("acme").repository("releases"))
                        .packages())
                .isEmpty();
        assertThat(repository.get(JAR)).isEqualTo("404");
    }

    @Test
    void refusesAnEncryptionKeyByName() {
        assertThatExceptionOfType(CodeartifactException.class)
                .isThrownBy(() ->
                        client.createDomain(create -> create.domain("encrypted").encryptionKey("alias/mine")))
                .withMessageContaining("encryptionKey");
    }

    @Test
    void hasOneAddressForEachEndpointType() {
        assertThat(endpoint("dualstack")).isEqualTo(endpoint("ipv4"));
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> endpoint("ipv6"));
    }

    private String endpoint(String type) {
        return client.getRepositoryEndpoint(get -> get.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .endpointType(type))
                .repositoryEndpoint();
    }

    @Test
    void aTokenLivesAsLongAsAsked() {
        GetAuthorizationTokenResponse issued =
                client.getAuthorizationToken(get -> get.domain("acme").durationSeconds(900L));
        assertThat(issued.expiration()).isEqualTo(ticker.now().plus(Duration.ofMinutes(15)));
        assertThat(issued.authorizationToken()).hasSizeGreaterThan(40);
        assertThat(client.getAuthorizationToken(get -> get.domain("acme").durationSeconds(0L))
                        .expiration())
                .isEqualTo(ticker.now().plus(Duration.ofHours(12)));
        for (long wrong : new long[] {1, 899, 43_201, -1}) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> client.getAuthorizationToken(
                            get -> get.domain("acme").durationSeconds(wrong)));
        }
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getAuthorizationToken(get -> get.domain("none")));
    }

    @Test
    void servesMavenNpmAndPypiAndRefusesOtherFormatsByName() {
        for (PackageFormat format : List.of(PackageFormat.MAVEN, PackageFormat.NPM, PackageFormat.PYPI)) {
            assertThat(client.getRepositoryEndpoint(get ->
                                    get.domain("acme").repository("releases").format(format))
                            .repositoryEndpoint())
                    .matches("http://127\\.0\\.0\\.1:\\d+/" + format + "/acme/releases/");
        }
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.getRepositoryEndpoint(
                        get -> get.domain("acme").repository("releases").format(PackageFormat.GENERIC)));
        for (PackageFormat format : List.of(PackageFormat.NUGET, PackageFormat.SWIFT)) {
            assertThatExceptionOfType(CodeartifactException.class)
                    .isThrownBy(() -> client.getRepositoryEndpoint(
                            get -> get.domain("acme").repository("releases").format(format)))
                    .withMessageContaining(format.toString())
                    .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(501));
        }
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getRepositoryEndpoint(
                        get -> get.domain("acme").repository("none").format(PackageFormat.MAVEN)));
    }

    @Test
    void describesPackagesAndVersionsFromTheirPom() throws Exception {
        repository.put(JAR, "jar");
        repository.put(
                "com/example/app/1.0/app-1.0.pom",
                "<project><groupId>com.example</groupId><artifactId>app</artifactId><version>1.0</version>"
                        + "<name>The App</name><description>Does it</description><url>https://app.example</url>"
                        + "<licenses><license><name>Apache-2.0</name></license></licenses>"
                        + "<scm><url>https://git.example/app</url></scm></project>");
        assertThat(described("1.0").publishedTime()).isNull();
        repository.put("com/example/app/maven-metadata.xml", Repository.metadata("1.0"));

        PackageVersionDescription version = described("1.0");
        assertThat(version.displayName()).isEqualTo("The App");
        assertThat(version.summary()).isEqualTo("Does it");
        assertThat(version.homePage()).isEqualTo("https://app.example");
        assertThat(version.sourceCodeRepository()).isEqualTo("https://git.example/app");
        assertThat(version.licenses())
                .singleElement()
                .satisfies(license -> assertThat(license.name()).isEqualTo("Apache-2.0"));
        assertThat(version.publishedTime()).isEqualTo(ticker.now());
        assertThat(version.origin().domainEntryPoint().repositoryName()).isEqualTo("releases");

        assertThat(client.listPackages(list -> list.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.MAVEN)
                                .packagePrefix("a"))
                        .packages())
                .extracting(PackageSummary::namespace, PackageSummary::packageValue)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("com.example", "app"));
        assertThat(client.describePackage(describe -> describe.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app"))
                        .packageValue()
                        .originConfiguration()
                        .restrictions()
                        .publish())
                .isEqualTo(AllowPublish.ALLOW);
    }

    @Test
    void listsVersionsByStatusAndByTime() throws Exception {
        repository.publish("2.0", "two");
        ticker.advance(Duration.ofMinutes(1));
        repository.publish("1.0", "one");
        repository.put("com/example/app/3.0/app-3.0.jar", "three");

        assertThat(repository.statuses()).containsExactly("1.0 Published", "2.0 Published", "3.0 Unfinished");
        assertThat(client.listPackageVersions(list -> list.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .status(PackageVersionStatus.PUBLISHED)
                        .sortBy(PackageVersionSortType.PUBLISHED_TIME)))
                .satisfies(list -> {
                    assertThat(list.versions())
                            .extracting(PackageVersionSummary::version)
                            .containsExactly("1.0", "2.0");
                    assertThat(list.defaultDisplayVersion()).isEqualTo("1.0");
                });
    }

    @Test
    void changesTheStatusOfVersions() throws Exception {
        repository.publish("1.0", "jar");
        repository.put("com/example/app/2.0/app-2.0.jar", "two");
        UpdatePackageVersionsStatusResponse response = status(PackageVersionStatus.PUBLISHED, "2.0");
        assertThat(statusOf(response.successfulVersions(), "2.0")).isEqualTo("Published");
        assertThat(repository.get("com/example/app/2.0/app-2.0.jar")).isEqualTo("two");
        assertThat(repository.get("com/example/app/maven-metadata.xml")).contains("<version>2.0</version>");

        status(PackageVersionStatus.UNLISTED, "2.0");
        assertThat(repository.get("com/example/app/2.0/app-2.0.jar")).isEqualTo("two");
        assertThat(repository.get("com/example/app/maven-metadata.xml")).doesNotContain("<version>2.0</version>");

        status(PackageVersionStatus.ARCHIVED, "1.0");
        assertThat(repository.get(JAR)).isEqualTo("404");
        assertThat(repository.put(JAR, "jar")).isEqualTo(409);
        assertThat(repository.get("com/example/app/maven-metadata.xml")).isEqualTo("404");
    }

    @Test
    void leavesAVersionThatIsNotAsExpected() throws Exception {
        repository.publish("1.0", "jar");
        String revision = described("1.0").revision();
        assertThat(errorOf(
                        client.updatePackageVersionsStatus(update -> update.domain("acme")
                                        .repository("releases")
                                        .format(PackageFormat.MAVEN)
                                        .namespace("com.example")
                                        .packageValue("app")
                                        .versions("1.0")
                                        .expectedStatus(PackageVersionStatus.UNFINISHED)
                                        .targetStatus(PackageVersionStatus.ARCHIVED))
                                .failedVersions(),
                        "1.0"))
                .isEqualTo(PackageVersionErrorCode.MISMATCHED_STATUS);
        assertThat(errorOf(withRevision("other").failedVersions(), "1.0"))
                .isEqualTo(PackageVersionErrorCode.MISMATCHED_REVISION);
        assertThat(withRevision(revision).successfulVersions()).containsKey("1.0");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> status(PackageVersionStatus.UNFINISHED, "1.0"));
    }

    @Test
    void deletesVersionsWithTheirFiles() throws Exception {
        repository.publish("1.0", "jar");
        repository.publish("2.0", "two");
        DeletePackageVersionsResponse response = delete("1.0", "9.9");
        assertThat(statusOf(response.successfulVersions(), "1.0")).isEqualTo("Deleted");
        assertThat(errorOf(response.failedVersions(), "9.9")).isEqualTo(PackageVersionErrorCode.NOT_FOUND);
        assertThat(repository.get(JAR)).isEqualTo("404");
        assertThat(home.resolve("maven/acme/releases/" + JAR)).doesNotExist();
        assertThat(repository.get("com/example/app/maven-metadata.xml")).doesNotContain("<version>1.0</version>");

        repository.publish("1.0", "other bytes");
        assertThat(repository.get(JAR)).isEqualTo("other bytes");

        delete("1.0", "2.0");
        assertThat(repository.versions()).isEmpty();
        assertThat(client.listPackages(list -> list.domain("acme").repository("releases"))
                        .packages())
                .as("a package can exist without versions")
                .hasSize(1);
    }

    @Test
    void deletesASnapshotBeforeItsBuild() throws Exception {
        String folder = "com/example/app/1.0-SNAPSHOT/";
        String build = "1.0-20260101.100000-1";
        repository.put(folder + "app-" + build + ".jar", "one");
        repository.put(folder + "maven-metadata.xml", Repository.snapshotMetadata("20260101.100000", 1));
        assertThat(delete(build).failedVersions())
                .hasEntrySatisfying(
                        build, error -> assertThat(error.errorMessage()).contains("1.0-SNAPSHOT"));
        assertThat(delete("1.0-SNAPSHOT").successfulVersions()).containsKey("1.0-SNAPSHOT");
        assertThat(repository.get(folder + "maven-metadata.xml")).isEqualTo("404");
        assertThat(repository.get(folder + "app-" + build + ".jar")).isEqualTo("one");
        assertThat(delete(build).successfulVersions()).containsKey(build);
        assertThat(home.resolve("maven/acme/releases/" + folder + "app-" + build + ".jar"))
                .doesNotExist();
    }

    @Test
    void deletesAPackage() throws Exception {
        repository.publish("1.0", "jar");
        assertThat(client.deletePackage(delete -> delete.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app"))
                        .deletedPackage()
                        .packageValue())
                .isEqualTo("app");
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(repository::versions);
    }

    @Test
    void publishesGenericPackagesAssetByAsset() {
        PublishPackageVersionResponse first = generic("tool.bin", "binary", true);
        assertThat(first.statusAsString()).isEqualTo("Unfinished");
        assertThat(first.asset().size()).isEqualTo(6);
        PublishPackageVersionResponse second = generic("tool.sig", "signature", false);
        assertThat(second.statusAsString()).isEqualTo("Published");
        assertThat(second.versionRevision()).isNotEqualTo(first.versionRevision());

        assertThat(generic("tool.sig", "signature", false).statusAsString()).isEqualTo("Published");
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> generic("tool.sig", "other", false));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> generic("late", "late", true));
    }

    /** On the wire this member is the header {@code x-amz-content-sha256}, which every client sets to what it really sends. */
    @Test
    void checksTheSha256AndTheNamesOfAGenericAsset() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.publishPackageVersion(
                        publish -> publish.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.GENERIC)
                                .packageValue("tool")
                                .packageVersion("1")
                                .assetName("a")
                                .assetSHA256("0".repeat(64)),
                        RequestBody.fromString("a")))
                .withMessageContaining("assetSHA256");
        for (String name : List.of("../a", "a/b", "a\u0000", "")) {
            assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> generic(name, "a", true));
        }
    }

    @Test
    void refusesToPublishMavenPackagesThroughTheSdk() {
        assertThatExceptionOfType(CodeartifactException.class)
                .isThrownBy(() -> client.publishPackageVersion(
                        publish -> publish.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.MAVEN)
                                .namespace("n")
                                .packageValue("p")
                                .packageVersion("1")
                                .assetName("a")
                                .assetSHA256("x"),
                        RequestBody.fromString("a")))
                .withMessageContaining("the package format maven in PublishPackageVersion");
    }

    private static String statusOf(Map<String, SuccessfulPackageVersionInfo> versions, String version) {
        SuccessfulPackageVersionInfo info = versions.get(version);
        return info == null ? "" : info.statusAsString();
    }

    private static PackageVersionErrorCode errorOf(Map<String, PackageVersionError> versions, String version) {
        PackageVersionError error = versions.get(version);
        return error == null ? PackageVersionErrorCode.UNKNOWN_TO_SDK_VERSION : error.errorCode();
    }

    @Test
    void anInterruptedReaderOfAnAssetStaysInterrupted() {
        generic("tool.bin", "binary", false);
        assertThatExceptionOfType(AbortedException.class)
                .isThrownBy(() -> client.getPackageVersionAsset(
                        get -> get.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.GENERIC)
                                .namespace("tools")
                                .packageValue("tool")
                                .packageVersion("1")
                                .asset("tool.bin"),
                        (response, content) -> {
                            throw new InterruptedException("enough");
                        }));
        assertThat(Thread.interrupted()).isTrue();
    }

    private PublishPackageVersionResponse generic(String asset, String content, boolean unfinished) {
        return client.publishPackageVersion(
                publish -> publish.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.GENERIC)
                        .namespace("tools")
                        .packageValue("tool")
                        .packageVersion("1")
                        .assetName(asset)
                        .assetSHA256(Checksums.of(content.getBytes(StandardCharsets.UTF_8))
                                .sha256())
                        .unfinished(unfinished ? true : null),
                RequestBody.fromString(content));
    }

    private UpdatePackageVersionsStatusResponse status(PackageVersionStatus target, String... versions) {
        return client.updatePackageVersionsStatus(update -> update.domain("acme")
                .repository("releases")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions(versions)
                .targetStatus(target));
    }

    private UpdatePackageVersionsStatusResponse withRevision(String revision) {
        return client.updatePackageVersionsStatus(update -> update.domain("acme")
                .repository("releases")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions("1.0")
                .versionRevisions(Map.of("1.0", revision))
                .targetStatus(PackageVersionStatus.PUBLISHED));
    }

    private DeletePackageVersionsResponse delete(String... versions) {
        return client.deletePackageVersions(delete -> delete.domain("acme")
                .repository("releases")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions(versions));
    }

    private PackageVersionDescription described(String version) {
        return client.describePackageVersion(describe -> describe.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion(version))
                .packageVersion();
    }
}
