package io.github.codesuite.stage.publish;

import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.ReadPackage;
import java.util.List;
import java.util.Optional;

/** An npm, PyPI or generic package, and what its repository has of it already. */
record PackageDelivery(ReadPackage read, Delivery delivery) {

    PackageVersion version() {
        return delivery.version();
    }

    /**
     * What can be sent without a reader seeing it: of a generic version all that is missing but its last asset, which publishes
     * it. npm and PyPI know no unfinished versions.
     */
    List<PlannedAsset> hidden() {
        List<PlannedAsset> missing = delivery.missing();
        return isGeneric() && delivery.isUnfinished() && !missing.isEmpty()
                ? missing.subList(0, missing.size() - 1)
                : List.of();
    }

    /**
     * What a reader sees at once. Of a generic version that has all its assets and was not ended, the last one is sent again:
     * the same bytes are a success, and end it.
     */
    List<PlannedAsset> visible() {
        if (!isGeneric()) {
            return delivery.missing();
        }
        return delivery.isUnfinished() ? last().stream().toList() : List.of();
    }

    /** Assets that a generic version lacks and no longer takes (user guide, "Overwriting package assets"). */
    List<PlannedAsset> late() {
        return isGeneric() && !delivery.isUnfinished() ? delivery.missing() : List.of();
    }

    private Optional<PlannedAsset> last() {
        List<PlannedAsset> candidates =
                delivery.missing().isEmpty() ? delivery.plan().assets() : delivery.missing();
        return Optional.of(candidates.get(candidates.size() - 1));
    }

    /** Whether a version of it can be there without being published. */
    boolean isGeneric() {
        return read.coordinates().format() == Format.GENERIC;
    }
}
