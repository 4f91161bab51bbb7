package io.github.codesuite.stage.prune;

import java.util.List;

/**
 * What became of the versions.
 *
 * @param looked how many packages were looked at
 * @param doomed how many versions go by the rule
 * @param deleted how many of them are gone now
 * @param refused those that the service would not delete, each with its reason
 */
public record PruneVerdict(int looked, int doomed, int deleted, List<String> refused) {

    public PruneVerdict {
        refused = List.copyOf(refused);
    }

    static PruneVerdict nothing() {
        return new PruneVerdict(0, 0, 0, List.of());
    }

    PruneVerdict plus(PruneVerdict other) {
        return new PruneVerdict(
                looked + other.looked,
                doomed + other.doomed,
                deleted + other.deleted,
                java.util.stream.Stream.concat(refused.stream(), other.refused.stream())
                        .toList());
    }
}
