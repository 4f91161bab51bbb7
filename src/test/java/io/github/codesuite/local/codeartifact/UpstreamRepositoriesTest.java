package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.upstream.OriginPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;

/**
 * CodeArtifact user guide: "Requesting a package version with upstream repositories", "Upstream repository priority order", "API
 * behavior with upstream repositories", "Requesting Maven packages from upstreams and external connections".
 */
class UpstreamRepositoriesTest {

    @TempDir
    Path home;

    private Domain domain;

    @BeforeEach
    void open() {
        domain = Domain.open(home);
        domain.repository("repo-C");
        domain.repository("repo-B", "repo-C");
        domain.repository("repo-A", "repo-B");
    }

    @AfterEach
    void close() {
        domain.close();
    }

    @Test
    void aVersionOfAnUpstreamIsReadAndKeptInTheRepositoryThatWasAskedAndInNoneBetween() throws Exception {
        domain.publish("repo-C", "1.0", "jar");

        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");

        assertThat(domain.versions("repo-A")).containsExactly("1.0 Published");
        assertThat(domain.versions("repo-B")).isEmpty();
    }

    @Test
    void whatIsKeptIsTheWholeVersionWithItsChecksums() throws Exception {
        domain.publish("repo-C", "1.0", "jar");

        domain.get("repo-A", "com/example/app/1.0/app-1.0.pom");
        domain.upstreams("repo-A");

        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");
        assertThat(domain.get("repo-A", "com/example/app/1.0/app-1.0.jar.sha1"))
                .isEqualTo(Repository.checksums("jar").sha1());
    }

    @Test
    void nothingIsListedThatWasNotRead() throws Exception {
        domain.publish("repo-C", "1.0", "jar");

        assertThat(domain.metadata("repo-A")).contains("<version>1.0</version>");
        assertThat(domain.versions("repo-A")).isEmpty();
    }

    @Test
    void aKeptVersionStaysWhenTheUpstreamLosesItOrIsDeleted() throws Exception {
        domain.publish("repo-C", "1.0", "jar");
        domain.jar("repo-A", "1.0");

        delete("repo-C", "1.0");
        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");

        domain.client.deleteRepository(delete -> delete.domain(Domain.NAME).repository("repo-C"));
        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");
        assertThat(domain.catalogue
                        .repository(new RepositoryId(Domain.NAME, "repo-B"))
                        .upstreams())
                .isEmpty();
    }

    @Test
    void aKeptVersionGetsNoAssetThatIsAddedToTheUpstreamLater() throws Exception {
        domain.publish("repo-C", "1.0", "jar");
        domain.jar("repo-A", "1.0");

        domain.put("repo-C", "com/example/app/1.0/app-1.0-sources.jar", "sources");

        assertThat(domain.get("repo-A", "com/example/app/1.0/app-1.0-sources.jar"))
                .isEqualTo("404");
        assertThat(domain.get("repo-B", "com/example/app/1.0/app-1.0-sources.jar"))
                .isEqualTo("sources");
    }

    @Test
    void deletingAKeptVersionLeavesTheUpstreamAloneAndItCanBeReadAgain() throws Exception {
        domain.publish("repo-C", "1.0", "jar");
        domain.jar("repo-A", "1.0");

        delete("repo-A", "1.0");

        assertThat(domain.versions("repo-A")).isEmpty();
        assertThat(domain.jar("repo-C", "1.0")).isEqualTo("jar");
        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");
    }

    @Test
    void theMetadataListsTheVersionsOfAllRepositories() throws Exception {
        domain.publish("repo-C", "1.0", "one");
        domain.publish("repo-B", "2.0", "two");

        assertThat(domain.metadata("repo-C")).contains("<version>1.0</version>").doesNotContain("<version>2.0");
        // repo-B's own package was published first: it blocks upstreams, for those behind it too.
        assertThat(domain.metadata("repo-A")).contains("<version>2.0</version>").doesNotContain("<version>1.0");

        domain.controls("repo-B", OriginPolicy.OPEN);
        assertThat(domain.metadata("repo-A"))
                .contains("<version>1.0</version>", "<version>2.0</version>", "<release>2.0</release>");
        assertThat(domain.get("repo-A", "com/example/app/maven-metadata.xml.sha1"))
                .isEqualTo(Repository.checksums(domain.metadata("repo-A")).sha1());
    }

    @Test
    void theFirstUpstreamInTheOrderAnswers() throws Exception {
        domain.repository("first");
        domain.repository("second");
        domain.repository("both", "second", "first");
        domain.publish("first", "1.0", "of first");
        domain.publish("second", "1.0", "of second");

        assertThat(domain.jar("both", "1.0")).isEqualTo("of second");
    }

    @Test
    void whatIsBehindAnUpstreamComesBeforeTheNextUpstream() throws Exception {
        domain.repository("up-D");
        domain.repository("up-B");
        domain.repository("up-A", "up-D");
        domain.repository("mine", "up-A", "up-B");
        domain.publish("up-D", "1.0", "of D");
        domain.publish("up-B", "1.0", "of B");

        assertThat(domain.jar("mine", "1.0")).isEqualTo("of D");
    }

    @Test
    void anArchivedOrUnfinishedVersionOfAnUpstreamIsNotThere() throws Exception {
        domain.publish("repo-B", "1.0", "jar");
        changeStatus("repo-B", "1.0", PackageVersionStatus.ARCHIVED);
        domain.put("repo-B", "com/example/app/2.0/app-2.0.jar", "unfinished");

        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("404");
        assertThat(domain.jar("repo-A", "2.0")).isEqualTo("404");
        assertThat(domain.versions("repo-A")).isEmpty();
    }

    @Test
    void anUnlistedVersionIsReadButNotListedAndStaysUnlisted() throws Exception {
        domain.publish("repo-B", "1.0", "jar");
        changeStatus("repo-B", "1.0", PackageVersionStatus.UNLISTED);

        assertThat(domain.metadata("repo-A")).isEqualTo("404");
        assertThat(domain.jar("repo-A", "1.0")).isEqualTo("jar");
        assertThat(domain.versions("repo-A")).containsExactly("1.0 Unlisted");
    }

    @Test
    void aSnapshotIsReadThroughAndItsNewestBuildIsAlwaysSeen() throws Exception {
        deploySnapshot("20260101.000000", 1, "first");
        assertThat(domain.get("repo-A", "com/example/app/1.0-SNAPSHOT/maven-metadata.xml"))
                .contains("20260101.000000");
        assertThat(domain.get("repo-A", "com/example/app/1.0-SNAPSHOT/app-1.0-20260101.000000-1.jar"))
                .isEqualTo("first");

        deploySnapshot("20260102.000000", 2, "second");
        assertThat(domain.get("repo-A", "com/example/app/1.0-SNAPSHOT/maven-metadata.xml"))
                .contains("20260102.000000");
        assertThat(domain.get("repo-A", "com/example/app/1.0-SNAPSHOT/app-1.0-20260102.000000-2.jar"))
                .isEqualTo("second");
        assertThat(domain.versions("repo-A"))
                .containsExactly("1.0-20260101.000000-1 Unlisted", "1.0-20260102.000000-2 Unlisted");
    }

    @Test
    void refusesUpstreamsThatDoNotExistGoInACircleOrAreMoreThanTen() {
        assertThatThrownBy(() -> domain.upstreams("repo-A", "repo-X")).hasMessageContaining("acme/repo-X");
        assertThatThrownBy(() -> domain.upstreams("repo-A", "repo-A")).hasMessageContaining("its own upstream");
        assertThatThrownBy(() -> domain.upstreams("repo-C", "repo-A")).hasMessageContaining("circle");
        assertThatThrownBy(() -> domain.upstreams("repo-A", "repo-C", "repo-C")).hasMessageContaining("twice");
        String[] eleven =
                IntStream.range(0, 11).mapToObj(number -> "r-" + number).toArray(String[]::new);
        List.of(eleven).forEach(domain::repository);
        assertThatThrownBy(() -> domain.upstreams("repo-A", eleven)).hasMessageContaining("at most 10");
    }

    @Test
    void looksIn25RepositoriesAtMost() throws Exception {
        domain.repository("r-26");
        for (int number = 25; number >= 1; number--) {
            domain.repository("r-" + number, "r-" + (number + 1));
        }
        domain.publish("r-26", "1.0", "jar");

        assertThat(domain.jar("r-1", "1.0")).isEqualTo("404");
        assertThat(domain.jar("r-2", "1.0")).isEqualTo("jar");
    }

    private void deploySnapshot(String timestamp, int number, String jar) throws Exception {
        String folder = "com/example/app/1.0-SNAPSHOT/";
        domain.put("repo-C", folder + "app-1.0-" + timestamp + "-" + number + ".jar", jar);
        domain.put("repo-C", folder + "maven-metadata.xml", Repository.snapshotMetadata(timestamp, number));
    }

    private void delete(String repository, String version) {
        domain.client.deletePackageVersions(delete -> delete.domain(Domain.NAME)
                .repository(repository)
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions(version));
    }

    private void changeStatus(String repository, String version, PackageVersionStatus status) {
        domain.client.updatePackageVersionsStatus(update -> update.domain(Domain.NAME)
                .repository(repository)
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions(version)
                .targetStatus(status));
    }
}
