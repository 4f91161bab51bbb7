package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.local.codeartifact.store.Ingestion;
import io.github.codesuite.local.codeartifact.store.Origin;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryRecord;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Packages of public repositories. A version that is fetched is kept in the repository with the external connection, whole and
 * checked (user guide, "Package retention in intermediate repositories", "Importing standard asset names").
 */
final class Outside {

    /** An external connection that is reached for a package, and the repository that has it. */
    record Reached(PackageId id, String connection) {}

    private final PackageStore store;
    private final SearchOrder order;
    private final OriginPolicy policy;
    private final ExternalConnections connections;
    private final Map<String, PublicPackages> formats;
    private final Ingestion ingestion;
    private final Kept kept;

    Outside(
            PackageStore store,
            SearchOrder order,
            OriginPolicy policy,
            ExternalConnections connections,
            Map<String, PublicPackages> formats,
            Ingestion ingestion,
            Kept kept) {
        this.store = store;
        this.order = order;
        this.policy = policy;
        this.connections = connections;
        this.formats = Map.copyOf(formats);
        this.ingestion = ingestion;
        this.kept = kept;
    }

    /** The external connections for a package's format that its origin controls let it reach. */
    List<Reached> reached(PackageId id) {
        return order.all(id).stream()
                .filter(repository -> !repository.externalConnections().isEmpty())
                .filter(repository -> policy.allowsExternal(id.in(repository.id())))
                .flatMap(repository -> connections(repository, id))
                .toList();
    }

    private Stream<Reached> connections(RepositoryRecord repository, PackageId id) {
        return repository.externalConnections().stream()
                .filter(name -> PublicRepository.ofConnection(name)
                        .filter(known -> known.format().equals(id.format()))
                        .isPresent())
                .map(name -> new Reached(id.in(repository.id()), name));
    }

    Source source(Reached reached) {
        return connections.source(reached.connection());
    }

    /** Fetches a version that no repository has. */
    Optional<Located> version(PackageId id, String version, String wanted) throws IOException {
        for (Reached reached : reached(id)) {
            PublicPackages packages = packages(id);
            Optional<Arrival> arrival = packages.version(source(reached), id, version, wanted);
            if (arrival.isPresent()) {
                return Optional.of(take(reached, version, arrival.get()));
            }
        }
        return Optional.empty();
    }

    /** Fetches a file more of a version that came from outside; only from where the version came ("Checking asset origins"). */
    Optional<Located> file(PackageId id, VersionRecord version, String wanted) throws IOException {
        for (Reached reached : reached(id)) {
            if (reached.connection().equals(version.origin().externalConnection())) {
                Optional<Located> found = file(reached, version, wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Located> file(Reached reached, VersionRecord version, String wanted) throws IOException {
        Optional<VersionRecord> there = store.find(reached.id(), version.version());
        if (there.filter(record -> !record.origin().equals(version.origin())).isPresent()) {
            return Optional.empty();
        }
        if (there.flatMap(record -> record.asset(wanted)).isPresent()) {
            return there.map(record -> new Located(reached.id(), record));
        }
        PublicPackages packages = packages(reached.id());
        Optional<Arrival> arrival = there.isPresent()
                ? packages.file(source(reached), reached.id(), version.version(), wanted)
                : packages.version(source(reached), reached.id(), version.version(), wanted);
        return arrival.isPresent() ? Optional.of(take(reached, version.version(), arrival.get())) : Optional.empty();
    }

    /** Whether a public repository that is reached lists a version; the name of the connection. */
    Optional<String> has(PackageId id, String version) {
        return reached(id).stream()
                .filter(reached -> packages(id).versions(source(reached), id).contains(version))
                .map(Reached::connection)
                .findFirst();
    }

    private Located take(Reached reached, String version, Arrival arrival) throws IOException {
        try (arrival;
                PackageEdit edit = store.edit(reached.id())) {
            Origin origin = Origin.externalConnection(reached.connection());
            VersionRecord record = ingestion.add(
                    edit, reached.id(), version, arrival.files(), arrival.published(), origin, arrival.details());
            kept.changed(edit, reached.id());
            return new Located(reached.id(), record);
        }
    }

    private PublicPackages packages(PackageId id) {
        return Optional.ofNullable(formats.get(id.format()))
                .orElseThrow(
                        () -> Refusal.unsupported("external connections for packages of the format " + id.format()));
    }
}
