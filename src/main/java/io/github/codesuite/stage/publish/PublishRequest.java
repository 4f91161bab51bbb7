package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ProjectFacts;
import java.util.List;
import java.util.Optional;

/**
 * Modules to be published together.
 *
 * @param domainOwner the account of the domain, where it is not the caller's
 * @param repository for releases
 * @param snapshotRepository for snapshots
 * @param modules in the order of the reactor; each has at least a POM
 * @param builtAt the timestamp of snapshots
 */
public record PublishRequest(
        String domain,
        Optional<String> domainOwner,
        String repository,
        String snapshotRepository,
        List<ProjectFacts> modules,
        java.time.Instant builtAt) {
    public PublishRequest {
        modules = List.copyOf(modules);
    }
}
