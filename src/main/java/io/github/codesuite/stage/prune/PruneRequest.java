package io.github.codesuite.stage.prune;

import java.util.List;
import java.util.Optional;

/**
 * What is to be pruned.
 *
 * @param repositories of the domain
 * @param packages which packages of these repositories
 * @param delete whether anything is deleted; else it is only told
 */
public record PruneRequest(
        String domain,
        Optional<String> domainOwner,
        List<String> repositories,
        List<PackagePattern> packages,
        Retention retention,
        boolean delete) {

    public PruneRequest {
        repositories = List.copyOf(repositories);
        packages = List.copyOf(packages);
    }
}
