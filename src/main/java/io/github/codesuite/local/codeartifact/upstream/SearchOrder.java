package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.Catalogue;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.RepositoryRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a package is looked for: in the repository, then in its first upstream and all behind that, then in the second (user
 * guide, "Upstream repository priority order"). The search does not go past a repository whose package blocks upstreams, looks in
 * each repository once and in 25 at most. Generic packages never come from upstreams.
 */
final class SearchOrder {

    private static final int MOST = 25;

    private final Catalogue catalogue;
    private final OriginPolicy policy;

    SearchOrder(Catalogue catalogue, OriginPolicy policy) {
        this.catalogue = catalogue;
        this.policy = policy;
    }

    /** The repositories behind that of the package. */
    List<RepositoryRecord> behind(PackageId id) {
        List<RepositoryRecord> all = all(id);
        return all.isEmpty() ? all : all.subList(1, all.size());
    }

    /** The repository of the package, if it exists, and those behind it. */
    List<RepositoryRecord> all(PackageId id) {
        List<RepositoryRecord> found = new ArrayList<>();
        visit(id, new LinkedHashSet<>(), found);
        return found;
    }

    private void visit(PackageId id, Set<RepositoryId> seen, List<RepositoryRecord> found) {
        if (found.size() == MOST || !seen.add(id.repository())) {
            return;
        }
        Optional<RepositoryRecord> record = catalogue.find(id.repository());
        if (record.isEmpty()) {
            return;
        }
        found.add(record.get());
        if (!goesPast(id, record.get())) {
            return;
        }
        for (String upstream : record.get().upstreams()) {
            visit(id.in(new RepositoryId(id.repository().domain(), upstream)), seen, found);
        }
    }

    private boolean goesPast(PackageId id, RepositoryRecord record) {
        return !record.upstreams().isEmpty() && !id.format().equals(PackageId.GENERIC) && policy.allowsInternal(id);
    }
}
