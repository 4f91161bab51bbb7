package io.github.codesuite.stage.prune;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The builds of Maven snapshots, {@code 1.0-20210728.194552-1}. The newest one of a snapshot is what readers of {@code 1.0-SNAPSHOT}
 * get, although CodeArtifact lists it as Unlisted (CodeArtifact user guide, "Publishing Maven snapshots").
 */
final class SnapshotBuilds {

    private static final Pattern BUILD = Pattern.compile("(.+)-(\\d{8}\\.\\d{6})-(\\d{1,9})");
    private static final Comparator<Matcher> OLDEST_FIRST = Comparator.comparing((Matcher build) -> build.group(2))
            .thenComparing(build -> Integer.valueOf(build.group(3)));

    private SnapshotBuilds() {}

    /** The current build of each snapshot that is there. */
    static Set<String> current(Collection<ListedVersion> versions) {
        Set<String> names = versions.stream().map(ListedVersion::version).collect(Collectors.toUnmodifiableSet());
        Map<String, Matcher> newest = new HashMap<>();
        for (String name : names) {
            Matcher build = BUILD.matcher(name);
            if (build.matches() && names.contains(build.group(1) + "-SNAPSHOT")) {
                newest.merge(build.group(1), build, (one, other) -> OLDEST_FIRST.compare(one, other) < 0 ? other : one);
            }
        }
        return newest.values().stream().map(Matcher::group).collect(Collectors.toUnmodifiableSet());
    }
}
