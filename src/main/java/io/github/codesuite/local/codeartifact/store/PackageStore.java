package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packages of all repositories, their versions and where their assets lie. Reading takes no lock. */
public final class PackageStore {

    /** The packages whose versions were listed last. */
    private static final class Recent extends LinkedHashMap<Path, ReadVersions> {

        private static final long serialVersionUID = 1L;
        private static final int KEPT = 32;

        Recent() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, ReadVersions> eldest) {
            return size() > KEPT;
        }
    }

    private static final int SCHEMA = 2;

    private final Folders folders;
    private final Catalogue catalogue;
    private final Ticker ticker;
    private final Map<Path, ReadVersions> read = Collections.synchronizedMap(new Recent());

    public PackageStore(Folders folders, Catalogue catalogue, Ticker ticker) {
        this.folders = folders;
        this.catalogue = catalogue;
        this.ticker = ticker;
    }

    /** Begins a change; the repository exists. */
    public PackageEdit edit(PackageId id) {
        catalogue.repository(id.repository());
        return new PackageEdit(this, id, packageRecords(id.repository()), versionRecords(id), detailRecords(id));
    }

    public List<PackageRecord> packages(RepositoryId id) {
        catalogue.repository(id);
        return packageRecords(id).all();
    }

    public PackageRecord record(PackageId id) {
        catalogue.repository(id.repository());
        return packageRecords(id.repository())
                .read(id.key())
                .orElseThrow(() -> Refusal.notFound(Resource.PACKAGE, id.key()));
    }

    /** The package as it is recorded, if it is; whether the repository exists is not asked. */
    public Optional<PackageRecord> recorded(PackageId id) {
        return packageRecords(id.repository()).read(id.key());
    }

    /** All versions, ordered by name; none where there is no such package. */
    public List<VersionRecord> versions(PackageId id) {
        return versionRecords(id).all();
    }

    /** What lists tell of all versions, ordered by name; quick also for packages of many versions. */
    public List<Listed> listed(PackageId id) {
        Path folder = folders.versions(id);
        VersionList list = new VersionList(folder, versionRecords(id), new ListFile(folders.list(id)), ticker);
        ReadVersions found = list.read(Optional.ofNullable(read.get(folder)));
        read.put(folder, found);
        return found.listed();
    }

    public Optional<VersionRecord> find(PackageId id, String version) {
        return versionRecords(id).read(version);
    }

    public VersionRecord version(PackageId id, String version) {
        record(id);
        return find(id, version).orElseThrow(() -> Refusal.notFound(Resource.PACKAGE_VERSION, version));
    }

    /** Where a version's assets are recorded: a snapshot has those of its current build. */
    public VersionRecord holder(PackageId id, VersionRecord version) {
        return version.build().isEmpty() ? version : version(id, version.build());
    }

    /** What is known of a version beside its record; empty where nothing is. */
    public Optional<VersionDetails> details(PackageId id, VersionRecord version) {
        return detailRecords(id).read(version.detailsKey());
    }

    /** The file of an asset. */
    public Path file(PackageId id, VersionRecord version, AssetRecord asset) {
        return folders.asset(id, version.version(), asset);
    }

    /** Removes the files of a version's assets, also those that were replaced by others. */
    public void deleteFiles(PackageId id, VersionRecord version) throws IOException {
        for (AssetRecord asset : version.assets()) {
            Files.deleteIfExists(folders.asset(id, version.version(), asset.name()));
            if (!asset.place().isEmpty()) {
                Trees.delete(folders.place(id, version.version(), asset.place()));
            }
        }
    }

    /**
     * Tidies up after a version was replaced: what nobody sees any more goes, and the new assets also lie in the layout, for those
     * who read the folder itself.
     */
    void settle(PackageId id, VersionRecord before, VersionRecord after) throws IOException {
        for (AssetRecord asset : before.assets()) {
            if (after.asset(asset.name()).isEmpty()) {
                Files.deleteIfExists(folders.asset(id, before.version(), asset.name()));
            }
        }
        for (AssetRecord asset : after.assets()) {
            References.link(
                    folders.asset(id, after.version(), asset), folders.asset(id, after.version(), asset.name()));
        }
        if (!before.place().isEmpty()) {
            Trees.delete(folders.place(id, before.version(), before.place()));
        }
    }

    private Records<PackageRecord> packageRecords(RepositoryId id) {
        return new Records<>(folders.packages(id), PackageRecord.class, SCHEMA, AtomicFiles.system());
    }

    private Records<VersionDetails> detailRecords(PackageId id) {
        return new Records<>(folders.details(id), VersionDetails.class, SCHEMA, AtomicFiles.system());
    }

    private Records<VersionRecord> versionRecords(PackageId id) {
        return new Records<>(folders.versions(id), VersionRecord.class, SCHEMA, AtomicFiles.system());
    }
}
