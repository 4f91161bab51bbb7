package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ProjectFacts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Compares what is to be published with what is there, for all modules, before anything is sent. */
final class Comparison {

    private final PublishRequest request;
    private final Packages packages;
    private final Refusals refusals;
    private final Map<String, Repository> repositories;

    /** @param repositories by name */
    Comparison(PublishRequest request, Packages packages, Refusals refusals, Map<String, Repository> repositories) {
        this.request = request;
        this.packages = packages;
        this.refusals = refusals;
        this.repositories = repositories;
    }

    /** @throws io.github.codesuite.failure.StageFailure if an asset is there with other bytes, or a version is closed */
    List<Delivery> run(Parallel parallel) throws InterruptedException {
        List<Callable<Delivery>> tasks = request.modules().stream()
                .map(module -> (Callable<Delivery>) () -> compare(module))
                .toList();
        List<Delivery> deliveries = parallel.run(tasks);
        List<Delivery> different = deliveries.stream()
                .filter(delivery -> !delivery.difference().isEmpty())
                .toList();
        if (!different.isEmpty()) {
            throw refusals.different(different);
        }
        return deliveries;
    }

    private Delivery compare(ProjectFacts module) throws InterruptedException {
        Repository repository = repositories.get(request.repositoryOf(module));
        if (repository == null) {
            throw new IllegalStateException("no repository was opened for " + module.coordinates());
        }
        PackageVersion version = version(module, repository);
        AssetPlan plan = AssetPlan.of(module, version);
        Delivery delivery = new Delivery(plan, repository, packages.status(version), packages.assets(version));
        delivery.status().filter(Refusals::isClosed).ifPresent(status -> {
            throw refusals.closed(version, status);
        });
        return delivery;
    }

    private PackageVersion version(ProjectFacts module, Repository repository) throws InterruptedException {
        PackageVersion version = request.versionOf(module);
        if (!module.isSnapshot()) {
            return version;
        }
        String build =
                new Metadata(repository).buildOf(version.artifactPath(), module.baseVersion(), request.builtAt());
        return version.withBuild(build);
    }
}
