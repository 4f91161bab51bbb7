package io.github.codesuite.local.codeartifact.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A repository on disk. Records of schema 1 know no upstreams and are read as having none.
 *
 * @param upstreams the names of repositories of the same domain, in the order in which they are asked
 * @param externalConnections the names of public repositories, as {@code public:maven-central}
 */
public record RepositoryRecord(
        String domain,
        String name,
        String description,
        Instant created,
        List<String> upstreams,
        List<String> externalConnections) {

    public RepositoryRecord {
        upstreams = List.copyOf(Objects.requireNonNullElse(upstreams, List.of()));
        externalConnections = List.copyOf(Objects.requireNonNullElse(externalConnections, List.of()));
    }

    static RepositoryRecord of(RepositoryId id, String description, Instant created) {
        return new RepositoryRecord(id.domain(), id.repository(), description, created, List.of(), List.of());
    }

    public RepositoryId id() {
        return new RepositoryId(domain, name);
    }

    public RepositoryRecord withDescription(String newDescription) {
        return new RepositoryRecord(domain, name, newDescription, created, upstreams, externalConnections);
    }

    public RepositoryRecord withUpstreams(List<String> names) {
        return new RepositoryRecord(domain, name, description, created, names, externalConnections);
    }

    public RepositoryRecord withExternalConnections(List<String> names) {
        return new RepositoryRecord(domain, name, description, created, upstreams, names);
    }
}
