package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginConfiguration;
import software.amazon.awssdk.services.codeartifact.model.PackageSummary;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSortType;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSummary;

/** Packages, between the SDK's types and the engine. */
final class PackageOperations {

    /** What AWS sets for a package that is first published, not fetched from elsewhere ("Package origin controls"). */
    private static final PackageOriginConfiguration ORIGIN = PackageOriginConfiguration.builder()
            .restrictions(
                    restrictions -> restrictions.publish(AllowPublish.ALLOW).upstream(AllowUpstream.BLOCK))
            .build();

    private final Engine engine;

    PackageOperations(Engine engine) {
        this.engine = engine;
    }

    ListPackagesResponse list(ListPackagesRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        List<PackageRecord> wanted = engine.store().packages(id).stream()
                .filter(record -> isAsked(request.formatAsString(), record.format()))
                .filter(record -> isAsked(request.namespace(), record.namespace()))
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
                        .originConfiguration(ORIGIN)
                        .build())
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
        List<VersionRecord> all = engine.store().versions(id);
        Optional<Status> status = Requested.status(request.status(), request.statusAsString());
        Page<VersionRecord> page = Page.of(
                all.stream()
                        .filter(version -> status.isEmpty() || status.get() == version.status())
                        .toList(),
                version -> sortKey(version, request.sortBy()),
                request.maxResults(),
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
    private static String sortKey(VersionRecord record, @Nullable PackageVersionSortType sortBy) {
        if (sortBy == null) {
            return record.version();
        }
        long age = Long.MAX_VALUE - record.published().toEpochMilli();
        return String.format(java.util.Locale.ROOT, "%019d %s", age, record.version());
    }

    /** What {@code latest} names of an npm package, or else what was published last ("List package versions"). */
    private static @Nullable String displayed(PackageRecord record, List<VersionRecord> versions) {
        return Optional.ofNullable(record.tags().get(PackageRecord.LATEST))
                .or(() -> VersionRecord.newest(versions).map(VersionRecord::version))
                .orElse(null);
    }

    private static PackageVersionSummary summary(PackageId id, VersionRecord record) {
        return PackageVersionSummary.builder()
                .version(record.version())
                .revision(record.revision())
                .status(record.status().word())
                .origin(VersionOperations.origin(id))
                .build();
    }

    private static PackageSummary summary(PackageRecord record) {
        return PackageSummary.builder()
                .format(record.format())
                .namespace(orNull(record.namespace()))
                .packageValue(record.name())
                .originConfiguration(ORIGIN)
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
