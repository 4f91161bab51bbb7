package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A package while this thread alone, of all processes, may change it. */
public final class PackageEdit implements AutoCloseable {

    private final PackageStore store;
    private final PackageId id;
    private final Records<PackageRecord> packages;
    private final Records<VersionRecord> versions;
    private final Records<VersionDetails> details;
    private final StateLock lock;

    PackageEdit(
            PackageStore store,
            PackageId id,
            Records<PackageRecord> packages,
            Records<VersionRecord> versions,
            Records<VersionDetails> details) {
        this.store = store;
        this.id = id;
        this.packages = packages;
        this.versions = versions;
        this.details = details;
        this.lock = versions.lock();
    }

    public Optional<VersionRecord> version(String version) {
        return versions.read(version);
    }

    public List<VersionRecord> versions() {
        return versions.all();
    }

    /** As {@link PackageStore#listed}. */
    public List<Listed> listed() {
        return store.listed(id);
    }

    /** The package as it is recorded; empty before its first version, unless its origins were configured. */
    public Optional<PackageRecord> recorded() {
        return packages.read(id.key());
    }

    public PackageRecord record() {
        return recorded().orElseGet(() -> PackageRecord.of(id, OriginControls.PUBLISHED_FIRST));
    }

    public void write(PackageRecord record) {
        packages.write(id.key(), record);
    }

    /** Writes a version that a client publishes; a version never stands without its package. */
    public void write(VersionRecord record) {
        write(record, OriginControls.PUBLISHED_FIRST);
    }

    /** Writes a version that comes from elsewhere. */
    public void keep(VersionRecord record) {
        write(record, OriginControls.INGESTED_FIRST);
    }

    /** As {@link #keep(VersionRecord)}, with what is known of it. */
    public void keep(VersionRecord record, Optional<VersionDetails> known) {
        known.ifPresent(what -> details.write(record.detailsKey(), what));
        keep(record);
    }

    private void write(VersionRecord record, OriginControls first) {
        if (packages.read(id.key()).isEmpty()) {
            packages.write(id.key(), PackageRecord.of(id, first));
        }
        versions.write(record.version(), record);
    }

    /** What is known of a version; empty where nothing is. */
    public Optional<VersionDetails> details(String version) {
        return details.read(detailsKey(version));
    }

    /** Says what a version is; to be called before the record that lets readers see it. */
    public void write(String version, VersionDetails known) {
        details.write(detailsKey(version), known);
    }

    /**
     * Puts a version where none or another one is; readers see the one or the other.
     *
     * @param known empty where nothing is known of the new one
     */
    public void replace(VersionRecord record, Optional<VersionDetails> known) throws IOException {
        Optional<VersionRecord> before = version(record.version());
        known.ifPresent(what -> details.write(record.detailsKey(), what));
        write(record, record.origin().isExternal() ? OriginControls.INGESTED_FIRST : OriginControls.PUBLISHED_FIRST);
        if (before.isPresent() && !before.get().place().equals(record.place())) {
            details.delete(before.get().detailsKey());
            store.settle(id, before.get(), record);
        }
    }

    private String detailsKey(String version) {
        return version(version).map(VersionRecord::detailsKey).orElse(version);
    }

    /**
     * Removes a version with what was known of it and the tags that named it. The package stays, also without versions (user guide,
     * "Delete a package or package version").
     */
    public void delete(VersionRecord record) {
        versions.delete(record.version());
        details.delete(record.detailsKey());
        if (record().tags().containsValue(record.version())) {
            write(record().without(record.version(), VersionRecord.newest(versions.all())));
        }
    }

    /** Removes the package itself, whose versions are gone. */
    public void deletePackage() {
        packages.delete(id.key());
    }

    @Override
    public void close() {
        lock.close();
    }
}
