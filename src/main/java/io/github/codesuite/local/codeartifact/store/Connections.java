package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import java.util.List;
import java.util.Set;

/**
 * The external connection of a repository, of which it has one (user guide, "Connect a CodeArtifact repository to a public
 * repository").
 */
public final class Connections {

    private static final Set<String> SERVED = Set.of(PackageId.MAVEN, "npm", "pypi");

    private final Catalogue catalogue;

    public Connections(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Gives a repository its external connection.
     *
     * @param name as {@code public:maven-central}
     */
    public RepositoryRecord connect(RepositoryId id, String name) {
        ExternalConnection connection = ExternalConnection.of(name)
                .orElseThrow(() -> Refusal.invalid("there is no external connection " + name));
        if (!SERVED.contains(connection.format())) {
            throw Refusal.unsupported("the external connection " + name);
        }
        return catalogue.updateRepository(id, record -> connect(record, name));
    }

    public RepositoryRecord disconnect(RepositoryId id, String name) {
        return catalogue.updateRepository(id, record -> disconnect(record, name));
    }

    private static RepositoryRecord connect(RepositoryRecord record, String name) {
        if (record.externalConnections().contains(name)) {
            throw Refusal.conflict(
                    Resource.REPOSITORY,
                    record.name(),
                    "the repository " + record.name() + " has " + name + " already");
        }
        if (!record.externalConnections().isEmpty()) {
            throw Refusal.quota(
                    Resource.REPOSITORY,
                    record.name(),
                    "a repository has one external connection: remove " + record.externalConnections() + " first");
        }
        return record.withExternalConnections(List.of(name));
    }

    private static RepositoryRecord disconnect(RepositoryRecord record, String name) {
        if (!record.externalConnections().contains(name)) {
            throw Refusal.notFound(
                    Resource.REPOSITORY,
                    record.name(),
                    "the repository " + record.name() + " has no external connection " + name);
        }
        return record.withExternalConnections(record.externalConnections().stream()
                .filter(other -> !other.equals(name))
                .toList());
    }
}
