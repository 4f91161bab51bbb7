package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.util.List;

/** The domains and their repositories. A repository that is deleted is gone for readers at once, its files follow. */
public final class Catalogue {

    private static final int DOMAIN_SCHEMA = 1;
    private static final int REPOSITORY_SCHEMA = 2;

    private final Folders folders;
    private final Ticker ticker;
    private final Records<DomainRecord> domains;

    public Catalogue(Folders folders, Ticker ticker) {
        this.folders = folders;
        this.ticker = ticker;
        this.domains = new Records<>(folders.domains(), DomainRecord.class, DOMAIN_SCHEMA, AtomicFiles.system());
    }

    public DomainRecord createDomain(String name) {
        Names.checkDomain(name);
        DomainRecord record = new DomainRecord(name, ticker.now());
        if (!domains.create(name, record)) {
            throw Refusal.conflict(Resource.DOMAIN, name, "the domain " + name + " exists already");
        }
        return record;
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
            domains.delete(name);
            return record;
        }
    }

    /** Makes an empty repository: what a deletion that was cut off has left is removed. */
    public RepositoryRecord createRepository(RepositoryId id, String description) {
        Names.checkRepository(id.repository());
        try (StateLock lock = repositoryRecords(id.domain()).lock()) {
            domain(id.domain());
            if (repositoryRecords(id.domain()).read(id.repository()).isPresent()) {
                throw Refusal.conflict(
                        Resource.REPOSITORY, id.repository(), "the repository " + id.repository() + " exists already");
            }
            deleteFiles(id);
            RepositoryRecord record = RepositoryRecord.of(id, description, ticker.now());
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

    /** A domain's repositories; none where there is no such domain. */
    public List<RepositoryRecord> repositories(String domain) {
        return repositoryRecords(domain).all();
    }

    public RepositoryRecord deleteRepository(RepositoryId id) {
        try (StateLock lock = repositoryRecords(id.domain()).lock()) {
            RepositoryRecord record = repository(id);
            repositoryRecords(id.domain()).delete(id.repository());
            deleteFiles(id);
            return record;
        }
    }

    private void deleteFiles(RepositoryId id) {
        List.of(folders.packages(id), folders.versions(id), folders.maven(id), folders.generic(id))
                .forEach(Trees::delete);
    }

    private Records<RepositoryRecord> repositoryRecords(String domain) {
        return new Records<>(
                folders.repositories(domain), RepositoryRecord.class, REPOSITORY_SCHEMA, AtomicFiles.system());
    }
}
