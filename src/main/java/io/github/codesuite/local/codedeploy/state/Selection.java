package io.github.codesuite.local.codedeploy.state;

import java.util.List;
import java.util.Map;

/**
 * Which instances belong to a group: those that match one of the filters or, with a tag set, one filter of each of its
 * lists (API reference of CreateDeploymentGroup).
 */
public record Selection(List<TagFilter> filters, List<List<TagFilter>> tagSet) {

    /** No instance. */
    public static Selection none() {
        return new Selection(List.of(), List.of());
    }

    /** Whether an instance with these tags belongs to the group. */
    public boolean matches(Map<String, String> tags) {
        if (tagSet.isEmpty()) {
            return matchesOne(filters, tags);
        }
        return tagSet.stream().allMatch(list -> matchesOne(list, tags));
    }

    private static boolean matchesOne(List<TagFilter> list, Map<String, String> tags) {
        return list.stream().anyMatch(filter -> filter.matches(tags));
    }
}
