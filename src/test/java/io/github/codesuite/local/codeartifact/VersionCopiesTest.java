package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.CopyPackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.CopyPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionError;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.SuccessfulPackageVersionInfo;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/** User guide, "Copy packages between repositories". */
class VersionCopiesTest {

    private static final String BUILD = "1.0-20260101.100000-1";

    @TempDir
    Path home;

    private Domain domain;

    @BeforeEach
    void open() {
        domain = Domain.open(home);
        domain.repository("shared");
        domain.repository("stage", "shared");
        domain.repository("prod");
    }

    @AfterEach
    void close() {
        domain.close();
    }

    @Test
    void copiesVersionsWithTheirAssetsAndTheirOrigin() throws Exception {
        domain.publish("stage", "1.0", "one");
        domain.publish("stage", "2.0", "two");
        String revision = describe("stage", "1.0").revision();

        CopyPackageVersionsResponse response = copy(request -> request.versions("1.0", "2.0"));

        assertThat(response.failedVersions()).isEmpty();
        assertThat(response.successfulVersions())
                .containsEntry(
                        "1.0",
                        SuccessfulPackageVersionInfo.builder()
                                .revision(revision)
                                .status("Published")
                                .build());
        assertThat(domain.jar("prod", "1.0")).isEqualTo("one");
        assertThat(domain.metadata("prod")).contains("<version>1.0</version>", "<version>2.0</version>");
        assertThat(describe("prod", "1.0").origin().domainEntryPoint().repositoryName())
                .isEqualTo("stage");

        domain.client.deleteRepository(delete -> delete.domain("acme").repository("stage"));
        assertThat(domain.jar("prod", "2.0")).isEqualTo("two");
    }

    @Test
    void tellsNothingOfAVersionThatIsThereWithTheSameContent() throws Exception {
        domain.publish("stage", "1.0", "one");
        copy(request -> request.versions("1.0"));
        domain.publish("stage", "2.0", "two");

        CopyPackageVersionsResponse response = copy(request -> request.versions("1.0", "2.0"));

        assertThat(response.successfulVersions()).containsOnlyKeys("2.0");
        assertThat(response.failedVersions()).isEmpty();
    }

    @Test
    void copiesNoneWhereOneIsMissing() throws Exception {
        domain.publish("stage", "1.0", "one");

        CopyPackageVersionsResponse response = copy(request -> request.versions("1.0", "9.9"));

        assertThat(response.successfulVersions()).isEmpty();
        assertThat(codes(response)).isEqualTo(Map.of("1.0", "SKIPPED", "9.9", "NOT_FOUND"));
        assertThat(domain.versions("prod")).isEmpty();
    }

    @Test
    void overwritesOnlyWhereThatIsAllowed() throws Exception {
        domain.publish("stage", "1.0", "new");
        domain.publish("stage", "2.0", "two");
        domain.publish("prod", "1.0", "old");
        domain.put("prod", "com/example/app/1.0/app-1.0-extra.txt", "extra");

        CopyPackageVersionsResponse refused = copy(request -> request.versions("1.0", "2.0"));

        assertThat(codes(refused)).isEqualTo(Map.of("1.0", "ALREADY_EXISTS", "2.0", "SKIPPED"));
        assertThat(domain.jar("prod", "1.0")).isEqualTo("old");

        assertThat(copy(request -> request.versions("1.0", "2.0").allowOverwrite(true))
                        .successfulVersions())
                .containsOnlyKeys("1.0", "2.0");
        assertThat(domain.jar("prod", "1.0")).isEqualTo("new");
        assertThat(home.resolve("maven/acme/prod/com/example/app/1.0/app-1.0.jar"))
                .hasContent("new");
        assertThat(domain.get("prod", "com/example/app/1.0/app-1.0-extra.txt")).isEqualTo("404");
        assertThat(home.resolve("maven/acme/prod/com/example/app/1.0/app-1.0-extra.txt"))
                .doesNotExist();
        assertThat(domain.jar("stage", "1.0")).isEqualTo("new");
    }

    @Test
    void whatWasOverwrittenIsOverwrittenAgainAndDeletedWithoutATrace() throws Exception {
        domain.publish("prod", "1.0", "old");
        domain.publish("stage", "1.0", "new");
        copy(request -> request.versions("1.0").allowOverwrite(true));
        domain.client.deletePackageVersions(delete -> delete.domain("acme")
                .repository("stage")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions("1.0"));
        domain.publish("stage", "1.0", "newest");
        copy(request -> request.versions("1.0").allowOverwrite(true));
        assertThat(domain.jar("prod", "1.0")).isEqualTo("newest");

        domain.client.deletePackageVersions(delete -> delete.domain("acme")
                .repository("prod")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions("1.0"));

        try (var left = Files.walk(home.resolve("maven/acme/prod"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void copiesTheRevisionThatIsMeantOrNone() throws Exception {
        domain.publish("stage", "1.0", "one");
        String revision = describe("stage", "1.0").revision();

        assertThat(codes(copy(request -> request.versionRevisions(Map.of("1.0", "other")))))
                .isEqualTo(Map.of("1.0", "MISMATCHED_REVISION"));
        assertThat(copy(request -> request.versionRevisions(Map.of("1.0", revision)))
                        .successfulVersions())
                .containsOnlyKeys("1.0");
    }

    @Test
    void looksBehindTheSourceWhereThatIsAsked() throws Exception {
        domain.publish("shared", "1.0", "one");

        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> copy(request -> request.versions("1.0")));
        assertThat(copy(request -> request.versions("1.0").includeFromUpstream(true))
                        .successfulVersions())
                .containsOnlyKeys("1.0");
        assertThat(domain.jar("prod", "1.0")).isEqualTo("one");
        assertThat(describe("prod", "1.0").origin().domainEntryPoint().repositoryName())
                .isEqualTo("shared");
        assertThat(domain.versions("stage")).as("nothing is kept on the way").isEmpty();
    }

    @Test
    void copiesNothingThatCannotBeRead() throws Exception {
        domain.put("stage", "com/example/app/1.0/app-1.0.jar", "one");
        domain.publish("stage", "2.0", "two");
        domain.client.updatePackageVersionsStatus(update -> update.domain("acme")
                .repository("stage")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions("2.0")
                .targetStatus(PackageVersionStatus.ARCHIVED));

        assertThat(codes(copy(request -> request.versions("1.0", "2.0"))))
                .isEqualTo(Map.of("1.0", "NOT_ALLOWED", "2.0", "NOT_ALLOWED"));
    }

    @Test
    void copiesASnapshotWithItsCurrentBuild() throws Exception {
        String folder = "com/example/app/1.0-SNAPSHOT/";
        domain.put("stage", folder + "app-" + BUILD + ".jar", "build one");
        domain.put("stage", folder + "maven-metadata.xml", Repository.snapshotMetadata("20260101.100000", 1));

        assertThat(copy(request -> request.versions("1.0-SNAPSHOT")).successfulVersions())
                .containsOnlyKeys("1.0-SNAPSHOT");

        assertThat(domain.get("prod", folder + "maven-metadata.xml")).contains("20260101.100000");
        assertThat(domain.get("prod", folder + "app-" + BUILD + ".jar")).isEqualTo("build one");
        assertThat(home.resolve("maven/acme/prod/" + folder + "maven-metadata.xml"))
                .exists();
        assertThat(domain.versions("prod")).containsExactlyInAnyOrder("1.0-SNAPSHOT Published", BUILD + " Unlisted");
        assertThat(copy(request -> request.versions("1.0-SNAPSHOT")).successfulVersions())
                .isEmpty();
    }

    @Test
    void wantsVersionsOrRevisionsAndTwoRepositories() throws Exception {
        domain.publish("stage", "1.0", "one");

        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> copy(request -> {}));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> copy(request -> request.versions("1.0").versionRevisions(Map.of("1.0", "x"))));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> copy(request -> request.versions("1.0").destinationRepository("stage")));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> copy(request -> request.versions("1.0").destinationRepository("missing")));
    }

    private CopyPackageVersionsResponse copy(Consumer<CopyPackageVersionsRequest.Builder> request) {
        return domain.client.copyPackageVersions(copy -> {
            copy.domain("acme")
                    .sourceRepository("stage")
                    .destinationRepository("prod")
                    .format(PackageFormat.MAVEN)
                    .namespace("com.example")
                    .packageValue("app");
            request.accept(copy);
        });
    }

    private PackageVersionDescription describe(String repository, String version) {
        return domain.client
                .describePackageVersion(describe -> describe.domain("acme")
                        .repository(repository)
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion(version))
                .packageVersion();
    }

    private static Map<String, String> codes(CopyPackageVersionsResponse response) {
        return response.failedVersions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> code(entry.getValue())));
    }

    private static String code(PackageVersionError error) {
        return error.errorCodeAsString();
    }
}
