package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.codesuite.bundle.Checksums;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.DomainSummary;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageSummary;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionErrorCode;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSummary;
import software.amazon.awssdk.services.codeartifact.model.PublishPackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.RepositorySummary;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.ResourceType;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusResponse;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/**
 * CodeArtifact, as its <a href="https://docs.aws.amazon.com/codeartifact/latest/APIReference/Welcome.html">API reference</a> and
 * the pages on <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/using-maven.html">Maven</a> and
 * <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/packages-overview.html">packages</a> of its user guide have it; each
 * test names the page. Makes one domain with at most three repositories and a few packages of some bytes, all with random names,
 * and deletes them.
 */
class CodeArtifactContractTest extends Contract {

    private static final String JAR = "com/example/app/1.0/app-1.0.jar";

    private final String domain = "contract-" + UUID.randomUUID().toString().replace("-", "");

    CodeArtifactContractTest(Ground ground) {
        super(ground);
    }

    @BeforeEach
    void aRepository() {
        client().createDomain(create -> create.domain(domain));
        atEnd(ResourceNotFoundException.class, () -> client().deleteDomain(delete -> delete.domain(domain)));
        createRepository("releases");
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_DomainDescription.html">DomainDescription</a>. */
    @Test
    void describesADomain() {
        assertThat(client().describeDomain(describe -> describe.domain(domain).domainOwner(account()))
                        .domain())
                .satisfies(found -> {
                    assertThat(found.arn())
                            .isEqualTo("arn:aws:codeartifact:" + region() + ":" + account() + ":domain/" + domain);
                    assertThat(found.owner()).isEqualTo(account());
                    assertThat(found.statusAsString()).isEqualTo("Active");
                    assertThat(found.repositoryCount()).isEqualTo(1);
                    assertThat(found.createdTime())
                            .isBetween(
                                    Instant.now().minusSeconds(600),
                                    Instant.now().plusSeconds(600));
                });
    }

    /** {@code DescribeDomain}: {@code ResourceNotFoundException}, 404, with the kind and the name of what is missing. */
    @Test
    void saysWhatIsMissing() {
        assertRefused(
                ResourceNotFoundException.class,
                "ResourceNotFoundException",
                404,
                () -> client().describeDomain(describe -> describe.domain(domain + "x")));
        try {
            client().listPackages(list -> list.domain(domain).repository("missing"));
            throw new AssertionError("there is no such repository");
        } catch (ResourceNotFoundException missing) {
            assertThat(missing.resourceType()).isEqualTo(ResourceType.REPOSITORY);
            assertThat(missing.resourceId()).isNotBlank();
        }
    }

    /** {@code CreateDomain} and {@code CreateRepository}: {@code ConflictException}, 409. */
    @Test
    void aDomainOrRepositoryIsMadeOnce() {
        assertConflict(() -> client().createDomain(create -> create.domain(domain)));
        assertConflict(
                () -> client().createRepository(create -> create.domain(domain).repository("releases")));
    }

    /** {@code CreateDomain}, {@code CreateRepository}: the patterns of their names. */
    @Test
    void refusesWrongNames() {
        for (String name : List.of("a", "Acme", "1acme", "acme-", "ac_me")) {
            assertInvalid(() -> client().createDomain(create -> create.domain(name)));
        }
        for (String name : List.of("r", ".releases", "rel eases", "rel/eases")) {
            assertInvalid(() ->
                    client().createRepository(create -> create.domain(domain).repository(name)));
        }
    }

    /** {@code DeleteDomain}: a domain with repositories cannot be deleted. */
    @Test
    void aDomainWithRepositoriesIsNotDeleted() {
        assertConflict(() -> client().deleteDomain(delete -> delete.domain(domain)));

        client().deleteRepository(delete -> delete.domain(domain).repository("releases"));

        assertThat(client().deleteDomain(delete -> delete.domain(domain))
                        .domain()
                        .statusAsString())
                .isEqualTo("Deleted");
    }

    /** {@code ListDomains}, {@code ListRepositoriesInDomain}: {@code maxResults}, {@code nextToken}, prefixes. */
    @Test
    void listsPageByPage() {
        createRepository("alpha");
        createRepository("reserve");

        assertThat(client().listRepositoriesInDomainPaginator(
                                list -> list.domain(domain).maxResults(2))
                        .repositories())
                .extracting(RepositorySummary::name)
                .containsExactlyInAnyOrder("alpha", "releases", "reserve");
        assertThat(client().listRepositoriesInDomain(list -> list.domain(domain).repositoryPrefix("re"))
                        .repositories())
                .extracting(RepositorySummary::name)
                .containsExactlyInAnyOrder("releases", "reserve");
        assertThat(client().listDomainsPaginator(list -> list.maxResults(1)).domains())
                .extracting(DomainSummary::name)
                .contains(domain);
        assertInvalid(() -> client().listDomains(list -> list.maxResults(0)));
    }

    /** {@code GetAuthorizationToken}: 900 to 43200 seconds, or 0 for as long as the caller's role. */
    @Test
    void aTokenLivesAsLongAsAsked() {
        GetAuthorizationTokenResponse issued =
                client().getAuthorizationToken(get -> get.domain(domain).durationSeconds(900L));

        assertThat(Duration.between(Instant.now(), issued.expiration()))
                .isBetween(Duration.ofMinutes(13), Duration.ofMinutes(17));
        assertThat(issued.authorizationToken()).hasSizeGreaterThan(40);
        for (long wrong : new long[] {1, 899, 43_201, -1}) {
            assertInvalid(() ->
                    client().getAuthorizationToken(get -> get.domain(domain).durationSeconds(wrong)));
        }
    }

    /** {@code PublishPackageVersion}: {@code unfinished}, assets, revisions; {@code GetPackageVersionAsset}. */
    @Test
    void publishesGenericPackagesAssetByAsset() {
        PublishPackageVersionResponse first = generic("tool.bin", "binary", true);
        assertThat(first.statusAsString()).isEqualTo("Unfinished");
        assertThat(first.asset().name()).isEqualTo("tool.bin");
        assertThat(first.asset().size()).isEqualTo(6);
        assertThat(first.asset().hashesAsStrings()).containsEntry("SHA-256", sha256("binary"));

        PublishPackageVersionResponse second = generic("tool.sig", "signature", false);
        assertThat(second.statusAsString()).isEqualTo("Published");
        assertThat(second.versionRevision()).isNotEqualTo(first.versionRevision());

        assertThat(client().getPackageVersionAssetAsBytes(get -> get.domain(domain)
                                .repository("releases")
                                .format(PackageFormat.GENERIC)
                                .namespace("tools")
                                .packageValue("tool")
                                .packageVersion("1")
                                .asset("tool.bin"))
                        .asUtf8String())
                .isEqualTo("binary");
        assertConflict(() -> generic("late", "late", true));
    }

    /** "The version is published when its maven-metadata.xml is uploaded": the user guide's page on Maven with curl. */
    @Test
    void publishesAMavenVersionWithItsMetadata() throws Exception {
        PackageFiles files = new PackageFiles(cloud(), domain, "releases");
        files.put(JAR, "jar");
        assertThat(version("1.0").statusAsString()).isEqualTo("Unfinished");

        files.publish("1.0", "jar");

        PackageVersionDescription published = version("1.0");
        assertThat(published.statusAsString()).isEqualTo("Published");
        assertThat(published.namespace()).isEqualTo("com.example");
        assertThat(published.packageName()).isEqualTo("app");
        assertThat(published.displayName()).isEqualTo("The App");
        assertThat(published.publishedTime()).isNotNull();
        assertThat(files.get(JAR)).isEqualTo("jar");
        assertThat(files.get("com/example/app/maven-metadata.xml")).contains("<version>1.0</version>");
        assertThat(client().listPackages(list -> list.domain(domain).repository("releases"))
                        .packages())
                .extracting(PackageSummary::namespace, PackageSummary::packageValue)
                .containsExactly(tuple("com.example", "app"));
        assertThat(assets("1.0")).extracting(AssetSummary::name).contains("app-1.0.jar", "app-1.0.pom");
        assertThat(files.endpoint().toString()).endsWith("/");
    }

    /** {@code UpdatePackageVersionsStatus}. */
    @Test
    void changesTheStatusOfVersions() throws Exception {
        PackageFiles files = new PackageFiles(cloud(), domain, "releases");
        files.publish("1.0", "jar");
        files.publish("2.0", "two");

        UpdatePackageVersionsStatusResponse response = status(PackageVersionStatus.UNLISTED, "2.0");

        assertThat(response.successfulVersions())
                .hasEntrySatisfying(
                        "2.0", changed -> assertThat(changed.statusAsString()).isEqualTo("Unlisted"));
        assertThat(versions(PackageVersionStatus.PUBLISHED).versions())
                .extracting(PackageVersionSummary::version)
                .containsExactly("1.0");
        assertThat(files.get("com/example/app/2.0/app-2.0.jar")).isEqualTo("two");

        status(PackageVersionStatus.ARCHIVED, "1.0");
        assertThat(files.get(JAR)).isEqualTo("404");
    }

    /** {@code UpdatePackageVersionsStatus}: {@code expectedStatus} and {@code versionRevisions}. */
    @Test
    void leavesAVersionThatIsNotAsExpected() throws Exception {
        new PackageFiles(cloud(), domain, "releases").publish("1.0", "jar");

        assertThat(client().updatePackageVersionsStatus(update -> update.domain(domain)
                                .repository("releases")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app")
                                .versions("1.0")
                                .expectedStatus(PackageVersionStatus.UNFINISHED)
                                .targetStatus(PackageVersionStatus.ARCHIVED))
                        .failedVersions())
                .hasEntrySatisfying(
                        "1.0",
                        error -> assertThat(error.errorCode()).isEqualTo(PackageVersionErrorCode.MISMATCHED_STATUS));
        assertThat(client().updatePackageVersionsStatus(update -> update.domain(domain)
                                .repository("releases")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app")
                                .versions("1.0")
                                .versionRevisions(Map.of("1.0", version("1.0").revision()))
                                .targetStatus(PackageVersionStatus.UNLISTED))
                        .successfulVersions())
                .containsKey("1.0");
    }

    /** {@code DeletePackageVersions}: permanently, and the version may be published again. */
    @Test
    void deletesVersions() throws Exception {
        PackageFiles files = new PackageFiles(cloud(), domain, "releases");
        files.publish("1.0", "jar");

        DeletePackageVersionsResponse response = client().deletePackageVersions(delete -> delete.domain(domain)
                .repository("releases")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions("1.0", "9.9"));

        assertThat(response.successfulVersions())
                .hasEntrySatisfying(
                        "1.0", deleted -> assertThat(deleted.statusAsString()).isEqualTo("Deleted"));
        assertThat(response.failedVersions())
                .hasEntrySatisfying(
                        "9.9", error -> assertThat(error.errorCode()).isEqualTo(PackageVersionErrorCode.NOT_FOUND));
        assertThat(files.get(JAR)).isEqualTo("404");
        files.publish("1.0", "other bytes");
        assertThat(files.get(JAR)).isEqualTo("other bytes");
    }

    private CodeartifactClient client() {
        return cloud().codeArtifact();
    }

    private void createRepository(String name) {
        client().createRepository(
                        create -> create.domain(domain).repository(name).description("made by a contract test"));
        atEnd(
                ResourceNotFoundException.class,
                () -> client().deleteRepository(delete -> delete.domain(domain).repository(name)));
    }

    private PublishPackageVersionResponse generic(String asset, String content, boolean unfinished) {
        return client().publishPackageVersion(
                        publish -> publish.domain(domain)
                                .repository("releases")
                                .format(PackageFormat.GENERIC)
                                .namespace("tools")
                                .packageValue("tool")
                                .packageVersion("1")
                                .assetName(asset)
                                .assetSHA256(sha256(content))
                                .unfinished(unfinished ? true : null),
                        RequestBody.fromString(content));
    }

    private UpdatePackageVersionsStatusResponse status(PackageVersionStatus target, String... versions) {
        return client().updatePackageVersionsStatus(update -> update.domain(domain)
                .repository("releases")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions(versions)
                .targetStatus(target));
    }

    private ListPackageVersionsResponse versions(PackageVersionStatus status) {
        return client().listPackageVersions(list -> list.domain(domain)
                .repository("releases")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .status(status));
    }

    private List<AssetSummary> assets(String version) {
        return client().listPackageVersionAssets(list -> list.domain(domain)
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion(version))
                .assets();
    }

    private PackageVersionDescription version(String version) {
        return client().describePackageVersion(describe -> describe.domain(domain)
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion(version))
                .packageVersion();
    }

    private static String sha256(String content) {
        return Checksums.of(content.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static void assertConflict(ThrowingCallable call) {
        assertRefused(ConflictException.class, "ConflictException", 409, call);
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertRefused(ValidationException.class, "ValidationException", 400, call);
    }
}
