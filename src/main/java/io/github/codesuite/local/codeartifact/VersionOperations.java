package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.Versions.Expected;
import io.github.codesuite.local.codeartifact.Versions.Outcome;
import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.spec.maven.PomFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.LicenseInfo;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionError;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionOrigin;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionOriginType;
import software.amazon.awssdk.services.codeartifact.model.SuccessfulPackageVersionInfo;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusResponse;

/** Package versions, between the SDK's types and the engine. */
final class VersionOperations {

    private static final int MOST_VERSIONS = 100;

    private final Engine engine;

    VersionOperations(Engine engine) {
        this.engine = engine;
    }

    DescribePackageVersionResponse describe(DescribePackageVersionRequest request) throws IOException {
        PackageId id = PackageOperations.id(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        VersionRecord record =
                engine.store().version(id, Requested.required(request.packageVersion(), "packageVersion"));
        PackageVersionDescription.Builder description = PackageVersionDescription.builder()
                .format(id.format())
                .namespace(PackageOperations.orNull(id.namespace()))
                .packageName(id.name())
                .version(record.version())
                .revision(record.revision())
                .status(record.status().word())
                .origin(origin(id));
        if (!record.published().equals(VersionRecord.NEVER)) {
            description.publishedTime(record.published());
        }
        pom(id, record).ifPresent(pom -> describe(description, pom));
        return DescribePackageVersionResponse.builder()
                .packageVersion(description.build())
                .build();
    }

    UpdatePackageVersionsStatusResponse changeStatus(UpdatePackageVersionsStatusRequest request) throws IOException {
        PackageId id = PackageOperations.id(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        Status target = Requested.status(request.targetStatus(), request.targetStatusAsString())
                .orElseThrow(() -> Refusal.invalid("targetStatus must not be empty"));
        Optional<Status> expected = Requested.status(request.expectedStatus(), request.expectedStatusAsString());
        List<Outcome> outcomes = new ArrayList<>();
        for (String version : bounded(request.versions())) {
            Optional<String> revision =
                    Optional.ofNullable(request.versionRevisions().get(version));
            outcomes.add(engine.versions().changeStatus(id, version, new Expected(expected, revision), target));
        }
        return UpdatePackageVersionsStatusResponse.builder()
                .successfulVersions(successes(outcomes, Optional.empty()))
                .failedVersions(failures(outcomes))
                .build();
    }

    DeletePackageVersionsResponse delete(DeletePackageVersionsRequest request) throws IOException {
        PackageId id = PackageOperations.id(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        Optional<Status> expected = Requested.status(request.expectedStatus(), request.expectedStatusAsString());
        engine.store().record(id);
        List<Outcome> outcomes = new ArrayList<>();
        for (String version : bounded(request.versions())) {
            outcomes.add(deleteOne(id, version, new Expected(expected, Optional.empty())));
        }
        return DeletePackageVersionsResponse.builder()
                .successfulVersions(successes(outcomes, Optional.of("Deleted")))
                .failedVersions(failures(outcomes))
                .build();
    }

    /** With the last version its package goes too; what is still asked for then is not found. */
    private Outcome deleteOne(PackageId id, String version, Expected expected) throws IOException {
        if (engine.store().versions(id).isEmpty()) {
            return Outcome.failed(version, Versions.Failure.NOT_FOUND, "there is no such version");
        }
        return engine.versions().delete(id, version, expected);
    }

    static PackageVersionOrigin origin(PackageId id) {
        return PackageVersionOrigin.builder()
                .originType(PackageVersionOriginType.INTERNAL)
                .domainEntryPoint(entry -> entry.repositoryName(id.repository().repository()))
                .build();
    }

    private Optional<PomFacts> pom(PackageId id, VersionRecord record) throws IOException {
        VersionRecord holder = engine.store().holder(id, record);
        Optional<AssetRecord> pom = holder.asset(id.name() + "-" + holder.version() + ".pom");
        if (!id.isMaven() || pom.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(engine.store().file(id, holder, pom.get()))) {
            return Optional.of(PomFacts.read(content));
        }
    }

    private static void describe(PackageVersionDescription.Builder description, PomFacts pom) {
        description
                .displayName(PackageOperations.orNull(pom.name()))
                .summary(PackageOperations.orNull(pom.description()))
                .homePage(PackageOperations.orNull(pom.url()))
                .sourceCodeRepository(PackageOperations.orNull(pom.scmUrl()))
                .licenses(pom.licenses().stream()
                        .map(license -> LicenseInfo.builder()
                                .name(PackageOperations.orNull(license.name()))
                                .url(PackageOperations.orNull(license.url()))
                                .build())
                        .toList());
    }

    private static List<String> bounded(List<String> versions) {
        if (versions.isEmpty() || versions.size() > MOST_VERSIONS) {
            throw Refusal.invalid("versions must name 1 to " + MOST_VERSIONS + " versions");
        }
        return versions;
    }

    private static Map<String, SuccessfulPackageVersionInfo> successes(
            List<Outcome> outcomes, Optional<String> status) {
        Map<String, SuccessfulPackageVersionInfo> successes = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.record()
                    .ifPresent(record -> successes.put(
                            record.version(),
                            SuccessfulPackageVersionInfo.builder()
                                    .revision(record.revision())
                                    .status(status.orElse(record.status().word()))
                                    .build()));
        }
        return successes;
    }

    private static Map<String, PackageVersionError> failures(List<Outcome> outcomes) {
        Map<String, PackageVersionError> failures = new HashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.failure()
                    .ifPresent(failure -> failures.put(
                            outcome.version(),
                            PackageVersionError.builder()
                                    .errorCode(failure.name())
                                    .errorMessage(outcome.message())
                                    .build()));
        }
        return failures;
    }
}
