package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The domains and their repositories. A repository that is deleted is gone for readers at once, its files follow. */
public final class Catalogue {

    private static final int DOMAIN_SCHEMA = 1;
    private static final int REPOSITORY_SCHEMA = 2;

    /** The pattern of the package group that every domain has. */
    private static final String ROOT = "/*";

    private final Folders folders;
    private final Ticker ticker;
    private final Records<DomainRecord> domains;
    private final Attributes attributes;

    public Catalogue(Folders folders, Ticker ticker) {
        this.folders = folders;
        this.ticker = ticker;
        this.domains = new Records<>(folders.domains(), DomainRecord.class, DOMAIN_SCHEMA, AtomicFiles.system());
        this.attributes = new Attributes(folders);
    }

    /** What hangs on the domains, repositories and package groups. */
    public Attributes attributes() {
        return attributes;
    }

    public DomainRecord createDomain(String name) {
        return createDomain(name, Map.of());
    }

    public DomainRecord createDomain(String name, Map<String, String> tags) {
        Names.checkDomain(name);
        try (StateLock lock = domains.lock()) {
            if (domains.read(name).isPresent()) {
                throw Refusal.conflict(Resource.DOMAIN, name, "the domain " + name + " exists already");
            }
            Trees.delete(folders.groups(name));
            attributes.begin(ResourceKey.group(name, ROOT), Map.of());
            attributes.begin(ResourceKey.of(name), tags);
            DomainRecord record = new DomainRecord(name, ticker.now());
            domains.write(name, record);
            return record;
        }
    }

    public DomainRecord domain(String name) {
        return domains.read(name).orElseThrow(() -> Refusal.notFound(Resource.DOMAIN, name));
    }

    public List<DomainRecord> domains() {
        return domains.all();
    }

    /** Deletes a domain without repositories. */
    public DomainRecord deleteDomain(String name) {
        try (StateLock lock = repositoryRecords(name).lock()) {
            DomainRecord record = domain(name);
            if (!repositories(name).isEmpty()) {
                throw Refusal.conflict(
                        Resource.DOMAIN, name, "the domain " + name + " has repositories: delete them first");
            }
            forgetDomain(name);
            return record;
        }
    }

    /** Makes an empty repository without upstreams. */
    public RepositoryRecord createRepository(RepositoryId id, String description) {
        return createRepository(id, description, List.of());
    }

    /** Makes an empty repository without tags. */
    public RepositoryRecord createRepository(RepositoryId id, String description, List<String> upstreams) {
        return createRepository(id, description, upstreams, Map.of());
    }

    /**
     * Makes an empty repository: what a deletion that was cut off has left is removed.
     *
     * @param upstreams names of repositories of the domain, in the order in which they are asked
     */
    public RepositoryRecord createRepository(
            RepositoryId id, String description, List<String> upstreams, Map<String, String> tags) {
        Names.checkRepository(id.repository());
        Names.checkDescription(description);
        try (StateLock lock = repositoryRecords(id.domain()).lock()) {
            domain(id.domain());
            if (repositoryRecords(id.domain()).read(id.repository()).isPresent()) {
                throw Refusal.conflict(
                        Resource.REPOSITORY, id.repository(), "the repository " + id.repository() + " exists already");
            }
            checkUpstreams(id, upstreams);
            deleteFiles(id);
            attributes.begin(ResourceKey.of(id), tags);
            RepositoryRecord record =
                    RepositoryRecord.of(id, description, ticker.now()).withUpstreams(upstreams);
            repositoryRecords(id.domain()).write(id.repository(), record);
            return record;
        }
    }

    public RepositoryRecord repository(RepositoryId id) {
        domain(id.domain());
        return repositoryRecords(id.domain())
                .read(id.repository())
                .orElseThrow(() -> Refusal.notFound(Resource.REPOSITORY, id.domain() + "/" + id.repository()));
    }

    /** The record of a repository, if it exists; whether its domain does is not asked. */
    public Optional<RepositoryRecord> find(RepositoryId id) {
        return repositoryRecords(id.domain()).read(id.repository());
    }

    /** Changes a repository; its upstreams are checked. */
    public RepositoryRecord updateRepository(RepositoryId id, UnaryOperator<RepositoryRecord> change) {
        try (StateLock lock = repositoryRecords(id.domain()).lock()) {
            RepositoryRecord changed = change.apply(repository(id));
            Names.checkDescription(changed.description());
            checkUpstreams(id, changed.upstreams());
            repositoryRecords(id.domain()).write(id.repository(), changed);
            return changed;
        }
    }

    /** A domain's repositories; none where there is no such domain. */
    public List<RepositoryRecord> repositories(String domain) {
        return repositoryRecords(domain).all();
    }

    /** Deletes a repository; it is nobody's upstream any more. */
    public RepositoryRecord deleteRepository(RepositoryId id) {
        try (StateLock lock = repositoryRecords(id.domain()).lock()) {
            RepositoryRecord record = repository(id);
            repositoryRecords(id.domain()).delete(id.repository());
            attributes.end(ResourceKey.of(id));
            repositories(id.domain()).stream()
                    .filter(other -> other.upstreams().contains(id.repository()))
                    .forEach(other -> repositoryRecords(id.domain()).write(other.name(), without(other, id)));
            deleteFiles(id);
            return record;
        }
    }

    private void forgetDomain(String name) {
        try (StateLock lock = domains.lock()) {
            domains.delete(name);
            attributes.end(ResourceKey.of(name));
            Trees.delete(folders.groups(name));
        }
    }

    private static RepositoryRecord without(RepositoryRecord other, RepositoryId deleted) {
        return other.withUpstreams(other.upstreams().stream()
                .filter(name -> !name.equals(deleted.repository()))
                .toList());
    }

    private void checkUpstreams(RepositoryId id, List<String> upstreams) {
        if (upstreams.isEmpty()) {
            return;
        }
        List<RepositoryRecord> all = repositories(id.domain());
        Set<String> names = all.stream().map(RepositoryRecord::name).collect(Collectors.toSet());
        names.add(id.repository());
        new UpstreamRules(name -> all.stream()
                        .filter(record -> record.name().equals(name))
                        .flatMap(record -> record.upstreams().stream())
                        .toList())
                .check(id, upstreams, names);
    }

    private void deleteFiles(RepositoryId id) {
        folders.all(id).forEach(Trees::delete);
    }

    private Records<RepositoryRecord> repositoryRecords(String domain) {
        return new Records<>(
                folders.repositories(domain), RepositoryRecord.class, REPOSITORY_SCHEMA, AtomicFiles.system());
    }
}
