package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.Catalogue;
import io.github.codesuite.local.codeartifact.store.Ingestion;
import io.github.codesuite.local.codeartifact.store.Listed;
import io.github.codesuite.local.codeartifact.store.MavenVersion;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.PublishRules;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.RepositoryRecord;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What clients read of a repository that has upstreams, for every format. The first repository of the search order that has a
 * version answers for it, whatever its status there (user guide, "Requesting Maven packages from upstreams and external
 * connections"); what is read is kept in the repository that was asked, and in none between. Operations of the API do not look
 * here: they know what is in a repository itself ("API behavior with upstream repositories").
 */
public final class Upstreams implements PublishRules {

    private final PackageStore store;
    private final OriginPolicy policy;
    private final SearchOrder order;
    private final Retention retention;
    private final Outside outside;
    private final Stripes stripes = new Stripes();

    /** @param formats how packages are read from outside, by format */
    public Upstreams(
            Catalogue catalogue,
            PackageStore store,
            OriginPolicy policy,
            ExternalConnections connections,
            Map<String, PublicPackages> formats,
            Ingestion ingestion,
            Kept kept) {
        this.store = store;
        this.policy = policy;
        this.order = new SearchOrder(catalogue, policy);
        this.retention = new Retention(store, kept);
        this.outside = new Outside(store, order, policy, connections, formats, ingestion, kept);
    }

    /** As {@link #read(PackageId, String, String)}, without an asset that is wanted. */
    public Optional<Located> read(PackageId id, String version) throws IOException {
        return read(id, version, "");
    }

    /**
     * A version that clients may read, kept in the package's repository from now on. The moving version of a Maven snapshot is
     * not kept: it would stand still while builds go on coming to the upstream. Snapshots are never fetched from outside (user
     * guide, "Use Maven snapshots").
     *
     * @param asset which is wanted; one that a public repository has gets into a version that came from there
     */
    public Optional<Located> read(PackageId id, String version, String asset) throws IOException {
        Optional<Located> found = find(id, version);
        if (found.isEmpty()) {
            return isOfSnapshot(id, version) ? found : fetched(id, version, asset);
        }
        if (!found.get().version().status().isReadable()) {
            return Optional.empty();
        }
        Optional<Located> kept = kept(found.get(), id);
        boolean isThere = asset.isEmpty()
                || kept.flatMap(located -> located.version().asset(asset)).isPresent();
        boolean isExternal =
                kept.filter(located -> located.version().origin().isExternal()).isPresent();
        return isThere || !isExternal ? kept : completed(kept.get(), asset);
    }

    private Optional<Located> kept(Located found, PackageId id) throws IOException {
        boolean stays = found.id().equals(id) || isMoving(id, found.version().version());
        return stays ? Optional.of(found) : retention.keep(found, id);
    }

    /** Clients ask for several files of a version at once: it is fetched for the first, and there for the others. */
    private Optional<Located> fetched(PackageId id, String version, String asset) throws IOException {
        if (outside.reached(id).isEmpty()) {
            return Optional.empty();
        }
        synchronized (stripes.of(version)) {
            Optional<Located> meanwhile = find(id, version);
            if (meanwhile.isPresent()) {
                return read(id, version, asset);
            }
            Optional<Located> fetched = outside.version(id, version, asset);
            return fetched.isPresent() ? kept(fetched.get(), id) : fetched;
        }
    }

    private Optional<Located> completed(Located kept, String asset) throws IOException {
        synchronized (stripes.of(kept.version().version())) {
            Optional<Located> source = outside.file(kept.id(), kept.version(), asset);
            if (source.isEmpty()) {
                return Optional.of(kept);
            }
            return source.get().id().equals(kept.id()) ? source : retention.add(source.get(), kept.id(), asset);
        }
    }

    /** What public repositories that are reached for a package list, in the order in which they are asked. */
    public List<Source> sources(PackageId id) {
        return outside.reached(id).stream().map(outside::source).toList();
    }

    /** All versions that can be read through a repository; the first repository that has one answers for it. */
    public List<Listed> versions(PackageId id) {
        List<RepositoryRecord> repositories = order.all(id);
        if (repositories.size() == 1) {
            return store.listed(id);
        }
        Map<String, Listed> versions = new LinkedHashMap<>();
        for (RepositoryRecord repository : repositories) {
            store.listed(id.in(repository.id())).forEach(record -> versions.putIfAbsent(record.version(), record));
        }
        return new ArrayList<>(versions.values());
    }

    /** As {@link #versions}, with their records and where they lie; ordered by name. */
    public List<Located> located(PackageId id) {
        Map<String, Located> versions = new TreeMap<>();
        for (RepositoryRecord repository : order.all(id)) {
            PackageId there = id.in(repository.id());
            store.versions(there).forEach(record -> versions.putIfAbsent(record.version(), new Located(there, record)));
        }
        return new ArrayList<>(versions.values());
    }

    /** The package as the repositories know it in which it is looked for, in that order. */
    public List<PackageRecord> packages(PackageId id) {
        return order.all(id).stream()
                .flatMap(repository -> store.recorded(id.in(repository.id())).stream())
                .toList();
    }

    /** The rules of "Editing package origin controls", and those of its section "Publishing and upstream repositories". */
    @Override
    public void check(PackageEdit edit, PackageId id, String version) {
        if (!policy.of(id).allowsPublish()) {
            throw Refusal.conflict(
                    Resource.PACKAGE,
                    id.name(),
                    "the origin controls of the package " + id.words() + " in the repository "
                            + id.repository().repository()
                            + " have publish=BLOCK: versions cannot be published directly. PutPackageOriginConfiguration"
                            + " changes that");
        }
        boolean isReachedByNone = !policy.allowsInternal(id) && !policy.allowsExternal(id);
        if (isReachedByNone || isMoving(id, version) || isPublishedHere(edit, version)) {
            return;
        }
        behind(id, version).ifPresent(found -> {
            throw reachable(
                    id,
                    version,
                    "the upstream repository " + found.id().repository().repository());
        });
        if (!isOfSnapshot(id, version)) {
            outside(id, version).ifPresent(connection -> {
                throw reachable(id, version, "the external connection " + connection);
            });
        }
    }

    /** Where a public repository does not answer, publishing goes on ("… when an external repository is not available"). */
    private Optional<String> outside(PackageId id, String version) {
        try {
            return outside.has(id, version);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNREACHABLE) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Refusal reachable(PackageId id, String version, String where) {
        return Refusal.conflict(
                Resource.PACKAGE_VERSION,
                version,
                "the version " + version + " of " + id.words() + " is in " + where + ", which the repository "
                        + id.repository().repository()
                        + " reaches: publish another version, or set the package's origin controls to upstream=BLOCK");
    }

    private static boolean isPublishedHere(PackageEdit edit, String version) {
        return edit.version(version).filter(record -> record.origin().isHere()).isPresent();
    }

    /** A version of the repository or of those behind it, whatever its status; it is not kept. */
    public Optional<Located> find(PackageId id, String version) {
        Optional<VersionRecord> own = store.find(id, version);
        return own.isPresent() ? Optional.of(new Located(id, own.get())) : behind(id, version);
    }

    private Optional<Located> behind(PackageId id, String version) {
        return order.behind(id).stream()
                .map(repository -> id.in(repository.id()))
                .flatMap(there -> store.find(there, version).map(record -> new Located(there, record)).stream())
                .findFirst();
    }

    private static boolean isOfSnapshot(PackageId id, String version) {
        return id.isMaven() && MavenVersion.isSnapshot(MavenVersion.base(version));
    }

    private static boolean isMoving(PackageId id, String version) {
        return id.isMaven() && MavenVersion.isSnapshot(version);
    }
}
