package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.format.Declared;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where modules are published: modules of the same target go together. */
record PublishTarget(
        CloudChoice cloud,
        String domain,
        Optional<String> domainOwner,
        String repository,
        String snapshotRepository,
        Instant builtAt) {

    static PublishTarget of(Inputs inputs) {
        PublishRequest request = inputs.publish();
        return new PublishTarget(
                inputs.cloud(),
                request.domain(),
                request.domainOwner(),
                request.repository(),
                request.snapshotRepository(),
                request.builtAt());
    }

    PublishRequest request(List<ProjectFacts> modules, List<Declared> packages) {
        return new PublishRequest(domain, domainOwner, repository, snapshotRepository, modules, packages, builtAt);
    }
}
