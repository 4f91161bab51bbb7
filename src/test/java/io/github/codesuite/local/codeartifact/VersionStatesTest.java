package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.DisposePackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.DisposePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionError;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusResponse;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/** User guide, "Update package version status". */
class VersionStatesTest {

    private static final String JAR = "com/example/app/1.0/app-1.0.jar";

    @TempDir
    Path home;

    private Repository repository;
    private CodeartifactClient client;

    @BeforeEach
    void publishTwoVersions() throws Exception {
        repository = Repository.create(home, Ticker.system());
        client = repository.client;
        repository.publish("1.0", "one");
        repository.publish("2.0", "two");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void skipsTheOthersWhereOneCannotBeChanged() {
        UpdatePackageVersionsStatusResponse response =
                update(request -> request.versions("1.0", "9.9").targetStatus(PackageVersionStatus.ARCHIVED));

        assertThat(response.successfulVersions()).isEmpty();
        assertThat(codes(response.failedVersions())).isEqualTo(Map.of("1.0", "SKIPPED", "9.9", "NOT_FOUND"));
        assertThat(repository.statuses()).containsExactly("1.0 Published", "2.0 Published");
    }

    @Test
    void saysWhatIsAndWhatWasExpected() {
        assertThat(update(request -> request.versions("1.0")
                                .expectedStatus(PackageVersionStatus.UNLISTED)
                                .targetStatus(PackageVersionStatus.ARCHIVED))
                        .failedVersions())
                .hasEntrySatisfying(
                        "1.0",
                        error -> assertThat(error.errorMessage())
                                .isEqualTo("current status: Published, expected status: Unlisted"));
    }

    @Test
    void wantsRevisionsOfAllVersionsOrOfNone() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> update(request -> request.versions("1.0", "2.0")
                        .versionRevisions(Map.of("1.0", "revision"))
                        .targetStatus(PackageVersionStatus.ARCHIVED)));
    }

    @Test
    void disposesOfAssetsForGood() throws Exception {
        DisposePackageVersionsResponse response = dispose(request -> request.versions("1.0"));

        assertThat(response.successfulVersions())
                .hasEntrySatisfying(
                        "1.0", info -> assertThat(info.statusAsString()).isEqualTo("Disposed"));
        assertThat(repository.get(JAR)).isEqualTo("404");
        assertThat(home.resolve("maven/acme/releases/" + JAR)).doesNotExist();
        assertThat(repository.get("com/example/app/maven-metadata.xml"))
                .doesNotContain("<version>1.0<")
                .contains("<version>2.0<");
        assertThat(repository.statuses()).containsExactly("1.0 Disposed", "2.0 Published");
        assertThat(repository.assets("1.0")).isEmpty();
        assertThat(client.listPackageVersions(list -> list.domain("acme")
                                .repository("releases")
                                .format(PackageFormat.MAVEN)
                                .namespace("com.example")
                                .packageValue("app")
                                .status(PackageVersionStatus.DISPOSED))
                        .versions())
                .hasSize(1);
    }

    @Test
    void aDisposedVersionCanOnlyBeDeleted() throws Exception {
        dispose(request -> request.versions("1.0"));

        assertThat(repository.put(JAR, "one")).isEqualTo(409);
        assertThat(codes(update(request -> request.versions("1.0").targetStatus(PackageVersionStatus.PUBLISHED))
                        .failedVersions()))
                .isEqualTo(Map.of("1.0", "NOT_ALLOWED"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () -> update(request -> request.versions("2.0").targetStatus(PackageVersionStatus.DISPOSED)));

        client.deletePackageVersions(delete -> delete.domain("acme")
                .repository("releases")
                .format(PackageFormat.MAVEN)
                .namespace("com.example")
                .packageValue("app")
                .versions("1.0")
                .expectedStatus(PackageVersionStatus.DISPOSED));
        assertThat(repository.put(JAR, "again")).isEqualTo(201);
    }

    @Test
    void disposesOfNothingThatIsNotAsExpected() {
        assertThat(codes(dispose(request -> request.versions("1.0").expectedStatus(PackageVersionStatus.UNLISTED))
                        .failedVersions()))
                .isEqualTo(Map.of("1.0", "MISMATCHED_STATUS"));
        assertThat(repository.statuses()).contains("1.0 Published");
    }

    @Test
    void disposesOfASnapshotWithItsBuild() throws Exception {
        String folder = "com/example/app/1.0-SNAPSHOT/";
        String build = "1.0-20260101.100000-1";
        repository.put(folder + "app-" + build + ".jar", "build");
        repository.put(folder + "maven-metadata.xml", Repository.snapshotMetadata("20260101.100000", 1));
        assertThat(codes(dispose(request -> request.versions(build)).failedVersions()))
                .isEqualTo(Map.of(build, "NOT_ALLOWED"));

        dispose(request -> request.versions("1.0-SNAPSHOT"));

        assertThat(repository.get(folder + "app-" + build + ".jar")).isEqualTo("404");
        assertThat(repository.get(folder + "maven-metadata.xml")).isEqualTo("404");
        assertThat(repository.statuses()).contains("1.0-SNAPSHOT Disposed", build + " Disposed");
    }

    private UpdatePackageVersionsStatusResponse update(Consumer<UpdatePackageVersionsStatusRequest.Builder> request) {
        return client.updatePackageVersionsStatus(update -> {
            update.domain("acme")
                    .repository("releases")
                    .format(PackageFormat.MAVEN)
                    .namespace("com.example")
                    .packageValue("app");
            request.accept(update);
        });
    }

    private DisposePackageVersionsResponse dispose(Consumer<DisposePackageVersionsRequest.Builder> request) {
        return client.disposePackageVersions(dispose -> {
            dispose.domain("acme")
                    .repository("releases")
                    .format(PackageFormat.MAVEN)
                    .namespace("com.example")
                    .packageValue("app");
            request.accept(dispose);
        });
    }

    private static Map<String, String> codes(Map<String, PackageVersionError> failures) {
        return failures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().errorCodeAsString()));
    }
}
