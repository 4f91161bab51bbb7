package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ProjectFacts;
import java.time.Instant;
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
        Instant builtAt) {
    public PublishRequest {
        modules = List.copyOf(modules);
    }

    /** Where a module goes. */
    String repositoryOf(ProjectFacts module) {
        return module.isSnapshot() ? snapshotRepository : repository;
    }

    /** A module's version there; a snapshot has no build yet. */
    PackageVersion versionOf(ProjectFacts module) {
        return new PackageVersion(
                domain,
                domainOwner,
                repositoryOf(module),
                module.groupId(),
                module.artifactId(),
                module.baseVersion(),
                module.baseVersion());
    }
}
