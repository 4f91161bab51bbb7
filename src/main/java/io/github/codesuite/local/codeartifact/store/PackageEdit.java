package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.util.List;
import java.util.Optional;

/** A package while this thread alone, of all processes, may change it. */
public final class PackageEdit implements AutoCloseable {

    private final PackageId id;
    private final Records<PackageRecord> packages;
    private final Records<VersionRecord> versions;
    private final Records<VersionDetails> details;
    private final StateLock lock;

    PackageEdit(
            PackageId id,
            Records<PackageRecord> packages,
            Records<VersionRecord> versions,
            Records<VersionDetails> details) {
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

    private void write(VersionRecord record, OriginControls first) {
        if (packages.read(id.key()).isEmpty()) {
            packages.write(id.key(), PackageRecord.of(id, first));
        }
        versions.write(record.version(), record);
    }

    /** What is known of a version; empty where nothing is. */
    public Optional<VersionDetails> details(String version) {
        return details.read(version);
    }

    /** Says what a version is; to be called before the record that lets readers see it. */
    public void write(String version, VersionDetails known) {
        details.write(version, known);
    }

    /** Removes a version with what was known of it and the tags that named it. */
    public void delete(VersionRecord record) {
        versions.delete(record.version());
        details.delete(record.version());
        List<VersionRecord> left = versions.all();
        if (left.isEmpty()) {
            packages.delete(id.key());
        } else if (record().tags().containsValue(record.version())) {
            write(record().without(record.version(), VersionRecord.newest(left)));
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
