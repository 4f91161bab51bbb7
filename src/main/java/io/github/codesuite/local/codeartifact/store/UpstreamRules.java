package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which repositories a repository may have as its upstreams: others of its domain that exist, each once, at most ten (user guide,
 * "Quotas in AWS CodeArtifact"), and none that already has the repository as its own upstream. What AWS answers to a circle is
 * not documented; here it is a ValidationException.
 */
final class UpstreamRules {

    private static final int MOST = 10;

    /** The upstreams of a repository by its name; empty where there is no such repository. */
    private final Function<String, List<String>> known;

    UpstreamRules(Function<String, List<String>> known) {
        this.known = known;
    }

    void check(RepositoryId id, List<String> upstreams, Set<String> repositories) {
        if (upstreams.size() > MOST) {
            throw Refusal.quota(
                    Resource.REPOSITORY,
                    id.repository(),
                    "a repository has at most " + MOST + " upstreams, not " + upstreams.size());
        }
        Set<String> seen = new HashSet<>();
        for (String upstream : upstreams) {
            if (!repositories.contains(upstream)) {
                throw Refusal.notFound(Resource.REPOSITORY, id.domain() + "/" + upstream);
            }
            if (!seen.add(upstream)) {
                throw Refusal.invalid("the upstream " + upstream + " is named twice");
            }
            checkNoCircle(id.repository(), upstream);
        }
    }

    private void checkNoCircle(String repository, String upstream) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(upstream));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(repository)) {
                throw Refusal.invalid(
                        next.equals(upstream)
                                ? "the repository " + repository + " cannot be its own upstream"
                                : "the repository " + repository + " is an upstream of " + upstream
                                        + ": a circle of upstreams is not possible");
            }
            if (seen.add(next)) {
                known.apply(next).forEach(open::push);
            }
        }
    }
}
