package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which upstreams and external connections a repository may have (user guide, "Working with upstream repositories"). */
final class Connections {

    /** "Direct upstreams per repository" (user guide, "Quotas in AWS CodeArtifact"). */
    private static final int MOST_UPSTREAMS = 10;

    private static final Set<String> SERVED = Set.of(PackageId.MAVEN, "npm", "pypi");

    private Connections() {}

    /** @param all the domain's repositories by name */
    static void checkUpstreams(RepositoryId id, List<String> upstreams, Map<String, RepositoryRecord> all) {
        if (upstreams.size() > MOST_UPSTREAMS) {
            throw Refusal.quota(
                    Resource.REPOSITORY,
                    id.repository(),
                    "a repository has at most " + MOST_UPSTREAMS + " upstreams, not " + upstreams.size());
        }
        if (new HashSet<>(upstreams).size() < upstreams.size()) {
            throw Refusal.invalid("upstreams names a repository twice");
        }
        for (String upstream : upstreams) {
            if (!upstream.equals(id.repository()) && !all.containsKey(upstream)) {
                throw Refusal.notFound(Resource.REPOSITORY, id.domain() + "/" + upstream);
            }
            if (reaches(upstream, id.repository(), all)) {
                throw Refusal.invalid("the upstream " + upstream + " leads back to the repository " + id.repository());
            }
        }
    }

    static ExternalConnection checkAssociated(RepositoryRecord record, String name) {
        ExternalConnection connection = ExternalConnection.of(name)
                .orElseThrow(() -> Refusal.invalid("there is no external connection " + name));
        if (!SERVED.contains(connection.format())) {
            throw Refusal.unsupported("the external connection " + name);
        }
        if (record.externalConnections().contains(name)) {
            throw Refusal.conflict(
                    Resource.REPOSITORY,
                    record.name(),
                    "the repository " + record.name() + " has " + name + " already");
        }
        if (!record.externalConnections().isEmpty()) {
            throw Refusal.quota(
                    Resource.REPOSITORY,
                    record.name(),
                    "a repository has one external connection: remove " + record.externalConnections() + " first");
        }
        return connection;
    }

    private static boolean reaches(String from, String to, Map<String, RepositoryRecord> all) {
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            String name = ahead.pop();
            if (name.equals(to)) {
                return true;
            }
            if (seen.add(name) && all.containsKey(name)) {
                ahead.addAll(Objects.requireNonNull(all.get(name)).upstreams());
            }
        }
        return false;
    }
}
