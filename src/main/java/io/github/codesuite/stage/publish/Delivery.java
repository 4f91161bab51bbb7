package io.github.codesuite.stage.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module's plan and what its repository has of it already.
 *
 * @param repository where it is sent to; empty where an SDK client sends it
 * @param status of the version before anything was uploaded; empty where there was none
 * @param there the SHA-256 of each asset that was there
 */
record Delivery(AssetPlan plan, Optional<Repository> repository, Optional<String> status, Map<String, String> there) {

    Delivery {
        there = Map.copyOf(there);
    }

    PackageVersion version() {
        return plan.version();
    }

    /** The repository of a Maven package. */
    Repository maven() {
        return repository.orElseThrow();
    }

    List<PlannedAsset> missing() {
        return plan.missing(there);
    }

    int alreadyThere() {
        return plan.assets().size() - missing().size();
    }

    /** Whether the version still has to be published; what is Published takes more assets as it is. */
    boolean isUnfinished() {
        return status.isEmpty() || status.get().equals("Unfinished");
    }

    /** Whether it is published with just these files. */
    boolean isComplete() {
        return status.filter(Delivery::isSettled).isPresent() && plan.isAllThere(there);
    }

    /** A build of a snapshot is Unlisted once it is published. */
    private static boolean isSettled(String status) {
        return status.equals("Published") || status.equals("Unlisted");
    }

    /** Whether an earlier run has begun to publish the version and has not ended it. */
    boolean isCutOff() {
        return status.isPresent() && isUnfinished();
    }

    /** {@code com.example:app:1.0 (app-1.0.jar, app-1.0.pom)}: what is there with other bytes; empty where nothing is. */
    String difference() {
        List<String> names =
                plan.different(there).stream().map(PlannedAsset::name).toList();
        return names.isEmpty() ? "" : version().coordinates() + " (" + String.join(", ", names) + ")";
    }
}
