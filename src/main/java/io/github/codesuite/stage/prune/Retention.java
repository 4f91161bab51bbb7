package io.github.codesuite.stage.prune;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which versions of a package go: those of some statuses that are older than an age, beyond a count of the newest; where both are
 * given, both must say so. A snapshot's current build never goes, and neither does a version whose age nobody knows where an age is
 * given.
 *
 * @param statuses in AWS's words
 * @param keep how many of the newest versions of each package and status stay
 */
public record Retention(Set<String> statuses, Optional<Duration> olderThan, OptionalInt keep) {

    private static final Comparator<DatedVersion> NEWEST_FIRST = Comparator.comparing(
                    (DatedVersion version) -> version.published().orElse(Instant.MAX))
            .reversed();

    public Retention {
        statuses = Set.copyOf(statuses);
    }

    /** Whether a version's age has to be known. */
    boolean concerns(ListedVersion version) {
        return statuses.contains(version.status());
    }

    /**
     * Those that go, oldest first.
     *
     * @param all every version of one package
     * @param dated those of them that this rule concerns
     */
    List<DatedVersion> doomed(Collection<ListedVersion> all, Collection<DatedVersion> dated, Instant now) {
        Set<String> current = SnapshotBuilds.current(all);
        return statuses.stream()
                .flatMap(status -> dated.stream()
                        .filter(version -> version.listed().status().equals(status))
                        .sorted(NEWEST_FIRST)
                        .skip(keep.orElse(0)))
                .filter(version -> olderThan.isEmpty()
                        || version.published()
                                .filter(time -> time.isBefore(now.minus(olderThan.get())))
                                .isPresent())
                .filter(version -> !current.contains(version.listed().version()))
                .sorted(NEWEST_FIRST.reversed())
                .toList();
    }
}
