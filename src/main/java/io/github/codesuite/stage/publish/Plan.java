package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.project.ProjectFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run would send, in order: all assets, then all metadata. Asks what is there already and leaves that out; where it cannot
 * ask, a line says so and everything is listed. Takes no token and changes nothing, so of a snapshot, whose builds only the
 * repository's own documents tell, every file is listed.
 */
final class Plan {

    private static final String CHECKSUMS = " .md5 .sha1 .sha256 .sha512";

    private final PublishRequest request;
    private final Comparison comparison;
    private final PackageComparison packages;
    private final Repositories repositories;
    private final List<String> notes = new ArrayList<>();
    private final List<String> assets = new ArrayList<>();
    private final List<String> metadata = new ArrayList<>();

    Plan(PublishRequest request, Comparison comparison, PackageComparison packages, Repositories repositories) {
        this.request = request;
        this.comparison = comparison;
        this.packages = packages;
        this.repositories = repositories;
    }

    /** @throws StageFailure if the run would be refused */
    List<String> calls(Parallel parallel) throws InterruptedException {
        Map<ProjectFacts, Delivery> compared = compared(parallel);
        for (ProjectFacts module : request.modules()) {
            if (compared.containsKey(module)) {
                missing(compared.get(module));
            } else {
                all(module);
            }
        }
        List<PackageDelivery> further = furtherCompared(parallel);
        List<String> calls = new ArrayList<>(notes);
        calls.addAll(assets);
        further.forEach(each -> calls.addAll(PackageCalls.of(each, each.hidden(), true)));
        further.forEach(each -> calls.addAll(PackageCalls.of(each, each.visible(), false)));
        calls.addAll(metadata);
        return calls.isEmpty() ? List.of("nothing: everything is there already") : List.copyOf(calls);
    }

    /** Those of the modules that can be compared. */
    private Map<ProjectFacts, Delivery> compared(Parallel parallel) throws InterruptedException {
        try {
            Map<String, Repository> open = opened();
            List<ProjectFacts> releases = request.modules().stream()
                    .filter(module -> !module.isSnapshot() && open.containsKey(request.repositoryOf(module)))
                    .toList();
            List<Delivery> deliveries = comparison.run(releases, open, parallel);
            comparison.refuseDifferent(deliveries);
            return deliveries.stream()
                    .collect(Collectors.toMap(delivery -> delivery.plan().module(), Function.identity()));
        } catch (StageFailure failure) {
            if (failure.kind() == StageFailure.Kind.REFUSED_BY_THE_WORLD) {
                throw failure;
            }
            notes.add(notCompared("what is there", failure));
            return Map.of();
        }
    }

    /** Those of the packages; what cannot be asked is taken not to be there. */
    private List<PackageDelivery> furtherCompared(Parallel parallel) throws InterruptedException {
        try {
            List<PackageDelivery> compared = packages.run(parallel);
            comparison.refuseDifferent(
                    compared.stream().map(PackageDelivery::delivery).toList());
            return compared;
        } catch (StageFailure failure) {
            if (failure.kind() == StageFailure.Kind.REFUSED_BY_THE_WORLD) {
                throw failure;
            }
            notes.add(notCompared("what is there of the packages", failure));
            return packages.uncompared();
        }
    }

    private Map<String, Repository> opened() {
        Map<String, Repository> open = new LinkedHashMap<>();
        List<String> names = request.modules().stream()
                .filter(module -> !module.isSnapshot())
                .map(request::repositoryOf)
                .distinct()
                .toList();
        for (String name : names) {
            try {
                open.put(name, repositories.open(name));
            } catch (StageFailure unasked) {
                notes.add(notCompared(request.domain() + "/" + name, unasked));
            }
        }
        return open;
    }

    private static String notCompared(String what, StageFailure failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return "(" + what + " was not compared, so that all is listed: " + reason + ")";
    }

    private void missing(Delivery delivery) {
        PackageVersion version = delivery.version();
        List<PlannedAsset> missing = delivery.missing();
        for (PlannedAsset asset : delivery.plan().assets()) {
            String path = version.versionPath() + asset.name();
            if (missing.contains(asset)) {
                assets.add(put(version, path));
            } else if (delivery.isUnfinished()) {
                assets.add("PUT " + version.where() + " " + path + "'s" + CHECKSUMS + " again");
            }
        }
        if (delivery.isUnfinished()) {
            metadata.add(put(version, version.artifactPath() + Metadata.FILE));
        }
    }

    private void all(ProjectFacts module) {
        PackageVersion version = request.versionOf(module);
        String named = module.isSnapshot()
                ? version.folder().replaceFirst("SNAPSHOT$", "<timestamp>-<next build>")
                : version.version();
        String unless = module.isSnapshot() ? "; not where the current build has the same files" : "";
        for (NamedFile file : NamedFile.assets(module, named)) {
            assets.add(put(version, version.versionPath() + file.name()) + unless);
        }
        if (module.isSnapshot()) {
            metadata.add(put(version, version.versionPath() + Metadata.FILE) + unless);
        }
        metadata.add(put(version, version.artifactPath() + Metadata.FILE) + unless);
    }

    private static String put(PackageVersion version, String path) {
        return "PUT " + version.where() + " " + path + ", then its" + CHECKSUMS;
    }
}
