package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.util.List;
import java.util.Optional;

/** A package while this thread alone, of all processes, may change it. */
final class PackageEdit implements AutoCloseable {

    private final PackageId id;
    private final Records<PackageRecord> packages;
    private final Records<VersionRecord> versions;
    private final StateLock lock;

    PackageEdit(PackageId id, Records<PackageRecord> packages, Records<VersionRecord> versions) {
        this.id = id;
        this.packages = packages;
        this.versions = versions;
        this.lock = versions.lock();
    }

    Optional<VersionRecord> version(String version) {
        return versions.read(version);
    }

    List<VersionRecord> versions() {
        return versions.all();
    }

    PackageRecord record() {
        return packages.read(id.key()).orElseGet(() -> PackageRecord.of(id));
    }

    void write(PackageRecord record) {
        packages.write(id.key(), record);
    }

    /** Writes a version; a version never stands without its package. */
    void write(VersionRecord record) {
        if (packages.read(id.key()).isEmpty()) {
            packages.write(id.key(), PackageRecord.of(id));
        }
        versions.write(record.version(), record);
    }

    void delete(VersionRecord record) {
        versions.delete(record.version());
        if (versions.all().isEmpty()) {
            packages.delete(id.key());
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
