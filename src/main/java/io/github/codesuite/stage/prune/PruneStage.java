package io.github.codesuite.stage.prune;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.poll.Ticker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;

/**
 * Looks at the packages of repositories and deletes the versions that a retention rule gives up; unless it is told to, it deletes
 * nothing and only tells.
 */
public final class PruneStage {

    private final Cloud cloud;
    private final Ticker ticker;
    private final PruneNarration narration;

    public PruneStage(Cloud cloud, Ticker ticker, PruneNarration narration) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.narration = narration;
    }

    /**
     * Prunes.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the service does not answer as it should
     */
    public PruneVerdict run(PruneRequest request) {
        PruneVerdict sum = PruneVerdict.nothing();
        for (String repository : request.repositories()) {
            Shelf shelf = new Shelf(cloud.codeArtifact(), request, repository);
            for (PackageName name : shelf.packages()) {
                if (request.packages().stream().anyMatch(pattern -> pattern.matches(name))) {
                    sum = sum.plus(prune(request, shelf, repository, name));
                }
            }
        }
        return sum;
    }

    private PruneVerdict prune(PruneRequest request, Shelf shelf, String repository, PackageName name) {
        List<ListedVersion> all;
        try {
            all = shelf.versions(name);
        } catch (ResourceNotFoundException goneMeanwhile) {
            return PruneVerdict.nothing();
        }
        List<DatedVersion> dated = all.stream()
                .filter(request.retention()::concerns)
                .flatMap(version -> shelf.dated(name, version).stream())
                .toList();
        Instant now = ticker.now();
        String where = repository + name.path();
        List<DatedVersion> doomed = request.retention().doomed(all, dated, now);
        doomed.forEach(version -> narration.goes(where, version.line(now)));
        return request.delete() && !doomed.isEmpty()
                ? deleted(shelf, name, where, doomed)
                : new PruneVerdict(1, doomed.size(), 0, List.of());
    }

    private PruneVerdict deleted(Shelf shelf, PackageName name, String where, List<DatedVersion> doomed) {
        Map<String, String> refused =
                shelf.delete(name, doomed.stream().map(DatedVersion::listed).toList());
        refused.forEach((version, why) -> narration.refused(where, version, why));
        List<String> lines = refused.entrySet().stream()
                .map(entry -> where + " " + entry.getKey() + ": " + entry.getValue())
                .sorted()
                .toList();
        return new PruneVerdict(1, doomed.size(), doomed.size() - refused.size(), lines);
    }
}
