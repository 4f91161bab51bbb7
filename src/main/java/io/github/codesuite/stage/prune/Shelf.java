package io.github.codesuite.stage.prune;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionError;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;

/** One repository of a domain, asked through the SDK. */
final class Shelf {

    private static final int AT_ONCE = 100;

    private final CodeartifactClient client;
    private final String domain;
    private final Optional<String> owner;
    private final String repository;

    Shelf(CodeartifactClient client, PruneRequest request, String repository) {
        this.client = client;
        this.domain = request.domain();
        this.owner = request.domainOwner();
        this.repository = repository;
    }

    List<PackageName> packages() {
        return client
                .listPackagesPaginator(list ->
                        list.domain(domain).domainOwner(owner.orElse(null)).repository(repository))
                .packages()
                .stream()
                .map(PackageName::of)
                .toList();
    }

    /** All versions, whatever their status. */
    List<ListedVersion> versions(PackageName name) {
        return client
                .listPackageVersionsPaginator(list -> list.domain(domain)
                        .domainOwner(owner.orElse(null))
                        .repository(repository)
                        .format(name.format())
                        .namespace(name.givenNamespace().orElse(null))
                        .packageValue(name.name()))
                .versions()
                .stream()
                .map(summary -> new ListedVersion(summary.version(), summary.statusAsString(), summary.revision()))
                .toList();
    }

    /** A version with its time; empty where it is gone meanwhile. */
    Optional<DatedVersion> dated(PackageName name, ListedVersion version) {
        try {
            return Optional.of(new DatedVersion(
                    version,
                    Optional.ofNullable(client.describePackageVersion(describe -> describe.domain(domain)
                                    .domainOwner(owner.orElse(null))
                                    .repository(repository)
                                    .format(name.format())
                                    .namespace(name.givenNamespace().orElse(null))
                                    .packageValue(name.name())
                                    .packageVersion(version.version()))
                            .packageVersion()
                            .publishedTime())));
        } catch (ResourceNotFoundException gone) {
            return Optional.empty();
        }
    }

    /**
     * Deletes versions, each only if it is still the one that was looked at.
     *
     * @return why some were left, by version; one that was gone already is no failure
     */
    Map<String, String> delete(PackageName name, Collection<ListedVersion> versions) {
        Map<String, String> refused = new HashMap<>();
        Map<String, List<ListedVersion>> byStatus =
                versions.stream().collect(Collectors.groupingBy(ListedVersion::status));
        byStatus.forEach((status, same) -> {
            for (List<ListedVersion> some : parts(same)) {
                refused.putAll(delete(name, status, some));
            }
        });
        return refused;
    }

    /** At most 100 versions go at once (AWS API reference, DeletePackageVersions). */
    private Map<String, String> delete(PackageName name, String status, List<ListedVersion> versions) {
        Map<String, PackageVersionError> failed = client.deletePackageVersions(delete -> delete.domain(domain)
                        .domainOwner(owner.orElse(null))
                        .repository(repository)
                        .format(name.format())
                        .namespace(name.givenNamespace().orElse(null))
                        .packageValue(name.name())
                        .expectedStatus(status)
                        .versions(versions.stream().map(ListedVersion::version).toList()))
                .failedVersions();
        Map<String, String> refused = new HashMap<>();
        failed.forEach((version, error) -> {
            if (!"NOT_FOUND".equals(error.errorCodeAsString())) {
                refused.put(version, error.errorCodeAsString() + ", " + error.errorMessage());
            }
        });
        return refused;
    }

    private static List<List<ListedVersion>> parts(List<ListedVersion> versions) {
        List<List<ListedVersion>> parts = new ArrayList<>();
        for (int from = 0; from < versions.size(); from += AT_ONCE) {
            parts.add(versions.subList(from, Math.min(versions.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
