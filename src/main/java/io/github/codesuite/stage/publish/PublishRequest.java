package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.publish.format.Coordinates;
import io.github.codesuite.stage.publish.format.Declared;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/**
 * Modules to be published together.
 *
 * @param domainOwner the account of the domain, where it is not the caller's
 * @param repository for releases
 * @param snapshotRepository for snapshots
 * @param modules in the order of the reactor; each has at least a POM
 * @param packages beside the modules, for {@code repository}
 * @param builtAt the timestamp of snapshots
 */
public record PublishRequest(
        String domain,
        Optional<String> domainOwner,
        String repository,
        String snapshotRepository,
        List<ProjectFacts> modules,
        List<Declared> packages,
        Instant builtAt) {
    public PublishRequest {
        modules = List.copyOf(modules);
        packages = List.copyOf(packages);
    }

    /** Modules without further packages. */
    public PublishRequest(
            String domain,
            Optional<String> domainOwner,
            String repository,
            String snapshotRepository,
            List<ProjectFacts> modules,
            Instant builtAt) {
        this(domain, domainOwner, repository, snapshotRepository, modules, List.of(), builtAt);
    }

    /** Where a module goes. */
    String repositoryOf(ProjectFacts module) {
        return module.isSnapshot() ? snapshotRepository : repository;
    }

    /** Where a package goes, and what it is called there. */
    PackageVersion versionOf(Coordinates coordinates) {
        return new PackageVersion(
                domain,
                domainOwner,
                repository,
                coordinates.namespace().orElse(""),
                coordinates.name(),
                coordinates.version(),
                coordinates.version(),
                PackageFormat.fromValue(coordinates.format().word()));
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
