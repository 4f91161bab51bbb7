package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ProjectFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compares what is to be published with what is there, for all modules, before anything is sent. */
final class Comparison {

    private final PublishRequest request;
    private final Packages packages;
    private final Refusals refusals;
    private final AtomicBoolean hasListed = new AtomicBoolean();

    Comparison(PublishRequest request, Packages packages, Refusals refusals) {
        this.request = request;
        this.packages = packages;
        this.refusals = refusals;
    }

    /**
     * Compares modules; what is different is {@linkplain #refuseDifferent refused} when all was compared.
     *
     * @param repositories by name
     * @throws io.github.codesuite.failure.StageFailure if a version is closed
     */
    List<Delivery> run(List<ProjectFacts> modules, Map<String, Repository> repositories, Parallel parallel)
            throws InterruptedException {
        List<Callable<Delivery>> tasks = modules.stream()
                .map(module -> (Callable<Delivery>) () -> compare(module, repositories))
                .toList();
        return parallel.run(tasks);
    }

    /** @throws io.github.codesuite.failure.StageFailure if an asset is there with other bytes */
    void refuseDifferent(List<Delivery> deliveries) {
        List<Delivery> different = deliveries.stream()
                .filter(delivery -> !delivery.difference().isEmpty())
                .toList();
        if (!different.isEmpty()) {
            throw refusals.different(different);
        }
    }

    private Delivery compare(ProjectFacts module, Map<String, Repository> repositories) throws InterruptedException {
        Repository repository = repositories.get(request.repositoryOf(module));
        if (repository == null) {
            throw new IllegalStateException("no repository was opened for " + module.coordinates());
        }
        try {
            return compare(module, repository);
        } catch (Refused refused) {
            throw refusals.explain(request.versionOf(module), refused);
        } catch (FileChanged changed) {
            throw refusals.changed(request.versionOf(module), changed);
        }
    }

    private Delivery compare(ProjectFacts module, Repository repository) throws InterruptedException {
        PackageVersion version = request.versionOf(module);
        AssetPlan plan = AssetPlan.of(module, version);
        Delivery delivery = module.isSnapshot() ? snapshot(plan, repository) : delivery(plan, repository);
        delivery.status().filter(Refusals::isClosed).ifPresent(status -> {
            throw refusals.closed(delivery.version(), status);
        });
        return delivery;
    }

    /** The current build, where it has just these files, or else the next one. */
    private Delivery snapshot(AssetPlan plan, Repository repository) throws InterruptedException {
        PackageVersion version = plan.version();
        Metadata.Builds builds =
                new Metadata(repository).buildsOf(version.artifactPath(), version.folder(), request.builtAt());
        return builds.current()
                .map(build -> delivery(plan.as(version.withBuild(build)), repository))
                .filter(Delivery::isComplete)
                .orElseGet(() -> delivery(plan.as(version.withBuild(builds.next())), repository));
    }

    /** A version that is not there has no assets; the first is asked for them all the same: what may not be asked is found before anything is sent. */
    private Delivery delivery(AssetPlan plan, Repository repository) {
        Optional<String> status = packages.status(plan.version());
        boolean isFirst = hasListed.compareAndSet(false, true);
        Map<String, String> there = status.isPresent() || isFirst ? packages.assets(plan.version()) : Map.of();
        return new Delivery(plan, Optional.of(repository), status, there);
    }
}
