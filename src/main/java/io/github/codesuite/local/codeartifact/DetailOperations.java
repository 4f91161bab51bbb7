package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.maven.PomDetails;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.store.VersionDetails.Dependency;
import io.github.codesuite.local.codeartifact.store.VersionDetails.License;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribePackageVersionResponse;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionReadmeRequest;
import software.amazon.awssdk.services.codeartifact.model.GetPackageVersionReadmeResponse;
import software.amazon.awssdk.services.codeartifact.model.LicenseInfo;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionDependenciesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionDependenciesResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageDependency;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionDescription;

/** What package versions say of themselves, between the SDK's types and the engine. */
final class DetailOperations {

    private record Numbered(int number, Dependency dependency) {

        String key() {
            return String.format(Locale.ROOT, "%09d", number);
        }
    }

    private final Engine engine;
    private final PomDetails poms;

    DetailOperations(Engine engine) {
        this.engine = engine;
        this.poms = new PomDetails(engine.store());
    }

    DescribePackageVersionResponse describe(DescribePackageVersionRequest request) throws IOException {
        PackageId id = Requested.packageId(
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
                .origin(Origins.of(id, record.origin()));
        if (!record.published().equals(VersionRecord.NEVER)) {
            description.publishedTime(record.published());
        }
        describe(description, id, details(id, record));
        return DescribePackageVersionResponse.builder()
                .packageVersion(description.build())
                .build();
    }

    /** In the order of the package's own file. */
    ListPackageVersionDependenciesResponse dependencies(ListPackageVersionDependenciesRequest request)
            throws IOException {
        PackageId id = Requested.packageId(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        VersionRecord record =
                engine.store().version(id, Requested.required(request.packageVersion(), "packageVersion"));
        Page<Numbered> page =
                Page.of(numbered(details(id, record).dependencies()), Numbered::key, null, request.nextToken());
        return ListPackageVersionDependenciesResponse.builder()
                .format(id.format())
                .namespace(PackageOperations.orNull(id.namespace()))
                .packageValue(id.name())
                .version(record.version())
                .versionRevision(record.revision())
                .dependencies(page.items().stream()
                        .map(one -> dependency(one.dependency()))
                        .toList())
                .nextToken(page.next())
                .build();
    }

    /** What AWS answers for a version without one is not documented; here it is not found. */
    GetPackageVersionReadmeResponse readme(GetPackageVersionReadmeRequest request) throws IOException {
        PackageId id = Requested.packageId(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        VersionRecord record =
                engine.store().version(id, Requested.required(request.packageVersion(), "packageVersion"));
        String readme = details(id, record).readme();
        if (readme.isEmpty()) {
            throw Refusal.notFound(
                    Resource.PACKAGE_VERSION,
                    record.version(),
                    id.isMaven()
                            ? "packages of Maven have no readme file in CodeArtifact"
                            : "the package version " + record.version() + " has no readme file");
        }
        return GetPackageVersionReadmeResponse.builder()
                .format(id.format())
                .namespace(PackageOperations.orNull(id.namespace()))
                .packageValue(id.name())
                .version(record.version())
                .versionRevision(record.revision())
                .readme(readme)
                .build();
    }

    private VersionDetails details(PackageId id, VersionRecord record) throws IOException {
        return id.isMaven()
                ? poms.of(id, record)
                : engine.store().details(id, record).orElse(VersionDetails.NONE);
    }

    /** An npm package is displayed by its name ("View npm package version details"). */
    private static void describe(PackageVersionDescription.Builder description, PackageId id, VersionDetails details) {
        String name = details.displayName().isEmpty() && id.format().equals(PackageId.NPM)
                ? id.name()
                : details.displayName();
        description
                .displayName(PackageOperations.orNull(name))
                .summary(PackageOperations.orNull(details.summary()))
                .homePage(PackageOperations.orNull(details.homePage()))
                .sourceCodeRepository(PackageOperations.orNull(details.sourceCodeRepository()))
                .licenses(details.licenses().stream()
                        .map(DetailOperations::license)
                        .toList());
    }

    private static LicenseInfo license(License license) {
        return LicenseInfo.builder()
                .name(PackageOperations.orNull(license.name()))
                .url(PackageOperations.orNull(license.url()))
                .build();
    }

    private static PackageDependency dependency(Dependency dependency) {
        return PackageDependency.builder()
                .namespace(PackageOperations.orNull(dependency.namespace()))
                .packageValue(dependency.name())
                .dependencyType(PackageOperations.orNull(dependency.type()))
                .versionRequirement(PackageOperations.orNull(dependency.requirement()))
                .build();
    }

    private static List<Numbered> numbered(List<Dependency> dependencies) {
        return IntStream.range(0, dependencies.size())
                .mapToObj(index -> new Numbered(index, dependencies.get(index)))
                .toList();
    }
}
