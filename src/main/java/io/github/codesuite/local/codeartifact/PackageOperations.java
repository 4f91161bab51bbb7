package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.Listed;
import io.github.codesuite.local.codeartifact.store.Names;
import io.github.codesuite.local.codeartifact.store.OriginControls;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.Status;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageSummary;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSortType;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSummary;
import software.amazon.awssdk.services.codeartifact.model.PutPackageOriginConfigurationRequest;
import software.amazon.awssdk.services.codeartifact.model.PutPackageOriginConfigurationResponse;

/** Packages, between the SDK's types and the engine. */
final class PackageOperations {

    /** "Its default is 50" ("List package versions"). */
    private static final int VERSIONS_OF_A_PAGE = 50;

    private final Engine engine;

    PackageOperations(Engine engine) {
        this.engine = engine;
    }

    /** A namespace is a prefix, and needs a format ("Supported search option combinations"). */
    ListPackagesResponse list(ListPackagesRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        if (request.namespace() != null && request.formatAsString() == null) {
            throw Refusal.invalid("namespace cannot be given without format");
        }
        List<PackageRecord> wanted = engine.store().packages(id).stream()
                .filter(record -> isAsked(request.formatAsString(), record.format()))
                .filter(record -> record.namespace().startsWith(Requested.orEmpty(request.namespace())))
                .filter(record -> isAsked(
                        request.publishAsString(), record.controls().publish().name()))
                .filter(record -> isAsked(
                        request.upstreamAsString(), record.controls().upstream().name()))
                .filter(record -> record.name().startsWith(Requested.orEmpty(request.packagePrefix())))
                .toList();
        Page<PackageRecord> page = Page.of(
                wanted,
                record -> record.format() + "/" + record.namespace() + "/" + record.name(),
                request.maxResults(),
                request.nextToken());
        return ListPackagesResponse.builder()
                .packages(page.items().stream().map(PackageOperations::summary).toList())
                .nextToken(page.next())
                .build();
    }

    DescribePackageResponse describe(DescribePackageRequest request) {
        PackageRecord record = engine.store()
                .record(id(
                        Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                        Requested.format(request.format(), request.formatAsString()),
                        request.namespace(),
                        request.packageValue()));
        return DescribePackageResponse.builder()
                .packageValue(PackageDescription.builder()
                        .format(record.format())
                        .namespace(orNull(record.namespace()))
                        .name(record.name())
                        .originConfiguration(Origins.of(record.controls()))
                        .build())
                .build();
    }

    /** Makes a package without versions where there is none ("Editing package origin controls"). */
    PutPackageOriginConfigurationResponse putOrigin(PutPackageOriginConfigurationRequest request) {
        PackageId id = id(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        if (request.restrictions() == null) {
            throw Refusal.invalid("restrictions must be given");
        }
        OriginControls controls = Origins.of(request.restrictions());
        if (!id.namespace().isEmpty()) {
            Names.checkPackage(id.namespace());
        }
        Names.checkPackage(id.name());
        try (PackageEdit edit = engine.store().edit(id)) {
            edit.write(edit.record().with(controls));
        }
        return PutPackageOriginConfigurationResponse.builder()
                .originConfiguration(Origins.of(controls))
                .build();
    }

    DeletePackageResponse delete(DeletePackageRequest request) throws IOException {
        PackageRecord record = engine.versions()
                .deletePackage(id(
                        Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                        Requested.format(request.format(), request.formatAsString()),
                        request.namespace(),
                        request.packageValue()));
        return DeletePackageResponse.builder().deletedPackage(summary(record)).build();
    }

    ListPackageVersionsResponse listVersions(ListPackageVersionsRequest request) {
        PackageId id = id(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        PackageRecord record = engine.store().record(id);
        List<Listed> all = engine.store().listed(id);
        Optional<Status> status = Requested.status(request.status(), request.statusAsString());
        Page<Listed> page = Page.of(
                all.stream()
                        .filter(version -> status.isEmpty() || status.get() == version.status())
                        .filter(version -> isAsked(
                                request.originTypeAsString(),
                                Origins.of(id, version.origin()).originTypeAsString()))
                        .toList(),
                version -> sortKey(version, request.sortBy()),
                request.maxResults() == null ? Integer.valueOf(VERSIONS_OF_A_PAGE) : request.maxResults(),
                request.nextToken());
        return ListPackageVersionsResponse.builder()
                .format(id.format())
                .namespace(orNull(id.namespace()))
                .packageValue(id.name())
                .defaultDisplayVersion(displayed(record, all))
                .versions(page.items().stream()
                        .map(version -> summary(id, version))
                        .toList())
                .nextToken(page.next())
                .build();
    }

    /** PUBLISHED_TIME lists the newest first; without it the order is that of the names. */
    private static String sortKey(Listed record, @Nullable PackageVersionSortType sortBy) {
        if (sortBy == null) {
            return record.version();
        }
        long age = Long.MAX_VALUE - record.published().toEpochMilli();
        return String.format(java.util.Locale.ROOT, "%019d %s", age, record.version());
    }

    /** What {@code latest} names of an npm package, or else what was published last ("List package versions"). */
    private static @Nullable String displayed(PackageRecord record, List<Listed> versions) {
        return Optional.ofNullable(record.tags().get(PackageRecord.LATEST))
                .or(() -> Listed.newest(versions).map(Listed::version))
                .orElse(null);
    }

    private static PackageVersionSummary summary(PackageId id, Listed record) {
        return PackageVersionSummary.builder()
                .version(record.version())
                .revision(record.revision())
                .status(record.status().word())
                .origin(Origins.of(id, record.origin()))
                .build();
    }

    private static PackageSummary summary(PackageRecord record) {
        return PackageSummary.builder()
                .format(record.format())
                .namespace(orNull(record.namespace()))
                .packageValue(record.name())
                .originConfiguration(Origins.of(record.controls()))
                .build();
    }

    static PackageId id(RepositoryId repository, String format, @Nullable String namespace, @Nullable String name) {
        return Requested.packageId(repository, format, namespace, name);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static boolean isAsked(@Nullable String asked, String found) {
        return asked == null || asked.equals(found);
    }
}
