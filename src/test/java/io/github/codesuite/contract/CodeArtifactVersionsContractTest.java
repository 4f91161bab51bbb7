package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.CopyPackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.CopyPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageDependency;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginRestrictions;
import software.amazon.awssdk.services.codeartifact.model.PackageSummary;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionError;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/**
 * Copies, disposal, details and origin controls of package versions, as CodeArtifact's <a
 * href="https://docs.aws.amazon.com/codeartifact/latest/ug/packages.html">user guide</a> has them; each test names the page. Makes one
 * domain with two repositories and a few Maven packages of some bytes, all with random names, and deletes them.
 */
class CodeArtifactVersionsContractTest extends Contract {

    private final String domain = "contract-" + UUID.randomUUID().toString().replace("-", "");

    CodeArtifactVersionsContractTest(Ground ground) {
        super(ground);
    }

    @BeforeEach
    void twoRepositories() {
        client().createDomain(create -> create.domain(domain));
        atEnd(ResourceNotFoundException.class, () -> client().deleteDomain(delete -> delete.domain(domain)));
        createRepository("stage");
        createRepository("prod");
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/copy-package.html">Copy packages between repositories</a>. */
    @Test
    void copiesVersionsOnceAndTellsTheirOrigin() throws Exception {
        files("stage").publish("1.0", "one");

        assertThat(copy(request -> request.versions("1.0")).successfulVersions())
                .hasEntrySatisfying(
                        "1.0", info -> assertThat(info.statusAsString()).isEqualTo("Published"));
        assertThat(files("prod").get("com/example/app/1.0/app-1.0.jar")).isEqualTo("one");
        assertThat(describe("prod", "1.0").origin().domainEntryPoint().repositoryName())
                .isEqualTo("stage");
        assertThat(copy(request -> request.versions("1.0")).successfulVersions())
                .as("the same content is there already")
                .isEmpty();
    }

    /** "Versions that do not exist in the source repository" of the same page. */
    @Test
    void copiesNoneWhereOneIsMissing() throws Exception {
        files("stage").publish("1.0", "one");

        CopyPackageVersionsResponse response = copy(request -> request.versions("1.0", "9.9"));

        assertThat(codes(response.failedVersions())).isEqualTo(Map.of("1.0", "SKIPPED", "9.9", "NOT_FOUND"));
        assertThat(response.successfulVersions()).isEmpty();
    }

    /** "Versions that already exist in the destination repository" of the same page. */
    @Test
    void overwritesOnlyWhereThatIsAllowed() throws Exception {
        files("stage").publish("1.0", "new");
        files("prod").publish("1.0", "old");

        assertThat(codes(copy(request -> request.versions("1.0")).failedVersions()))
                .isEqualTo(Map.of("1.0", "ALREADY_EXISTS"));
        assertThat(copy(request -> request.versions("1.0").allowOverwrite(true)).successfulVersions())
                .containsOnlyKeys("1.0");
        assertThat(files("prod").get("com/example/app/1.0/app-1.0.jar")).isEqualTo("new");
    }

    /** "Specifying a package version revision" of the same page. */
    @Test
    void copiesTheRevisionThatIsMeant() throws Exception {
        files("stage").publish("1.0", "one");
        String revision = describe("stage", "1.0").revision();

        assertThat(codes(copy(request -> request.versionRevisions(Map.of("1.0", "other")))
                        .failedVersions()))
                .isEqualTo(Map.of("1.0", "MISMATCHED_REVISION"));
        assertThat(copy(request -> request.versionRevisions(Map.of("1.0", revision)))
                        .successfulVersions())
                .containsOnlyKeys("1.0");
        assertInvalid(() -> copy(request -> request.versions("1.0").versionRevisions(Map.of("1.0", revision))));
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/update-package-version-status.html">Update package version status</a>. */
    @Test
    void disposesOfVersionsForGood() throws Exception {
        files("stage").publish("1.0", "one");
        files("stage").publish("2.0", "two");

        assertThat(client().disposePackageVersions(dispose -> dispose.domain(domain)
                                .repository("stage")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app")
                                .versions("1.0")
                                .expectedStatus(PackageVersionStatus.PUBLISHED))
                        .successfulVersions())
                .hasEntrySatisfying(
                        "1.0", info -> assertThat(info.statusAsString()).isEqualTo("Disposed"));
        assertThat(describe("stage", "1.0").statusAsString()).isEqualTo("Disposed");
        assertThat(files("stage").get("com/example/app/1.0/app-1.0.jar")).isEqualTo("404");
    }

    /** "Errors with individual package versions" of the same page. */
    @Test
    void changesAllStatusesOrNone() throws Exception {
        files("stage").publish("1.0", "one");

        assertThat(codes(client().updatePackageVersionsStatus(update -> update.domain(domain)
                                .repository("stage")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app")
                                .versions("1.0", "9.9")
                                .targetStatus(PackageVersionStatus.ARCHIVED))
                        .failedVersions()))
                .isEqualTo(Map.of("1.0", "SKIPPED", "9.9", "NOT_FOUND"));
        assertThat(describe("stage", "1.0").statusAsString()).isEqualTo("Published");
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_PackageDependency.html">PackageDependency</a>. */
    @Test
    void listsTheDependenciesOfAPom() throws Exception {
        String stem = "com/example/app/1.0/app-1.0";
        assertThat(files("stage").put(stem + ".jar", "jar").isSuccess()).isTrue();
        assertThat(files("stage").put(stem + ".pom", """
                        <project><modelVersion>4.0.0</modelVersion>
                        <parent><groupId>com.example</groupId><artifactId>root</artifactId><version>7</version></parent>
                        <groupId>com.example</groupId><artifactId>app</artifactId><version>1.0</version>
                        <dependencies><dependency><groupId>junit</groupId><artifactId>junit</artifactId>
                        <version>4.13.2</version><scope>test</scope></dependency></dependencies></project>
                        """).isSuccess()).isTrue();
        assertThat(files("stage").put("com/example/app/maven-metadata.xml", """
                        <metadata><groupId>com.example</groupId><artifactId>app</artifactId><versioning><versions>
                        <version>1.0</version></versions></versioning></metadata>
                        """).isSuccess())
                .isTrue();

        assertThat(client().listPackageVersionDependencies(list -> list.domain(domain)
                                .repository("stage")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app")
                                .packageVersion("1.0"))
                        .dependencies())
                .containsExactlyInAnyOrder(
                        dependency("com.example", "root", "parent", "7"),
                        dependency("junit", "junit", "test", "4.13.2"));
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/package-origin-controls.html">Editing package origin controls</a>. */
    @Test
    void aPackageHasOriginControlsBeforeAndAfterItsVersions() throws Exception {
        files("stage").publish("1.0", "one");
        assertThat(controls()).isEqualTo("ALLOW BLOCK");

        client().deletePackageVersions(delete -> delete.domain(domain)
                .repository("stage")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions("1.0"));
        client().putPackageOriginConfiguration(put -> put.domain(domain)
                .repository("stage")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .restrictions(
                        restrictions -> restrictions.publish(AllowPublish.BLOCK).upstream(AllowUpstream.ALLOW)));

        assertThat(controls()).isEqualTo("BLOCK ALLOW");
        assertThat(files("stage").put("com/example/app/2.0/app-2.0.jar", "two").isSuccess())
                .isFalse();
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/list-packages.html">List package names</a>. */
    @Test
    void listsPackagesByPrefixes() throws Exception {
        files("stage").publish("1.0", "one");

        assertThat(client().listPackages(list -> list.domain(domain)
                                .repository("stage")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.exa")
                                .packagePrefix("ap"))
                        .packages())
                .extracting(PackageSummary::packageValue)
                .containsExactly("app");
        assertInvalid(() -> client().listPackages(
                        list -> list.domain(domain).repository("stage").namespace("com.exa")));
    }

    private CodeartifactClient client() {
        return cloud().codeArtifact();
    }

    private PackageFiles files(String repository) {
        return new PackageFiles(cloud(), domain, repository);
    }

    private void createRepository(String name) {
        client().createRepository(create -> create.domain(domain).repository(name));
        atEnd(
                ResourceNotFoundException.class,
                () -> client().deleteRepository(delete -> delete.domain(domain).repository(name)));
    }

    private CopyPackageVersionsResponse copy(Consumer<CopyPackageVersionsRequest.Builder> request) {
        return client().copyPackageVersions(copy -> {
            copy.domain(domain)
                    .sourceRepository("stage")
                    .destinationRepository("prod")
                    .format(PackageFormat.MAVEN)
                    .namespace("com.example")
                    .packageValue("app");
            request.accept(copy);
        });
    }

    private PackageVersionDescription describe(String repository, String version) {
        return client().describePackageVersion(describe -> describe.domain(domain)
                        .repository(repository)
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion(version))
                .packageVersion();
    }

    private String controls() {
        PackageOriginRestrictions restrictions = client().describePackage(describe -> describe.domain(domain)
                        .repository("stage")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app"))
                .packageValue()
                .originConfiguration()
                .restrictions();
        return restrictions.publishAsString() + " " + restrictions.upstreamAsString();
    }

    private static Map<String, String> codes(Map<String, PackageVersionError> failures) {
        return failures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().errorCodeAsString()));
    }

    private static PackageDependency dependency(String namespace, String name, String type, String version) {
        return PackageDependency.builder()
                .namespace(namespace)
                .packageValue(name)
                .dependencyType(type)
                .versionRequirement(version)
                .build();
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertRefused(ValidationException.class, "ValidationException", 400, call);
    }
}
