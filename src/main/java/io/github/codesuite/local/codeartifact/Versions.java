package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.Outcome.Failure;
import io.github.codesuite.local.codeartifact.maven.MavenPath;
import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.MavenVersion;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.codeartifact.upstream.Kept;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the status of package versions, disposes of them and deletes them. A status changes of all versions that are named or, where
 * one of them is not as expected, of none ("Errors with individual package versions"); deletions hinder each other not.
 */
final class Versions {

    private final Folders folders;
    private final PackageStore store;
    private final Kept index;
    private final Ticker ticker;

    /**
     * Versions on disk.
     *
     * @param index told of every package that has changed
     */
    Versions(Folders folders, PackageStore store, Kept index, Ticker ticker) {
        this.folders = folders;
        this.store = store;
        this.index = index;
        this.ticker = ticker;
    }

    List<Outcome> changeStatus(PackageId id, List<String> versions, Expected expected, Status target)
            throws IOException {
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            List<Outcome> refused = Outcome.refusals(
                    versions,
                    version ->
                            expected.refuse(version, edit.version(version)).or(() -> refuse(current(edit, version))));
            if (!refused.isEmpty()) {
                return refused;
            }
            List<Outcome> changed = new ArrayList<>();
            for (String version : versions) {
                VersionRecord record = current(edit, version).with(target, ticker.now());
                edit.write(record);
                changed.add(Outcome.changed(record));
            }
            index.changed(edit, id);
            return changed;
        }
    }

    /** The assets go once the record says so: whoever is killed between leaves files that nobody sees. */
    List<Outcome> dispose(PackageId id, List<String> versions, Expected expected) throws IOException {
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            List<Outcome> refused = Outcome.refusals(
                    versions,
                    version -> expected.refuse(version, edit.version(version)).or(() -> refuseCurrent(edit, version)));
            if (!refused.isEmpty()) {
                return refused;
            }
            List<Outcome> disposed = new ArrayList<>();
            for (String version : versions) {
                disposed.add(Outcome.changed(dispose(edit, id, current(edit, version))));
            }
            index.changed(edit, id);
            return disposed;
        }
    }

    Outcome delete(PackageId id, String version, Expected expected) throws IOException {
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            Optional<VersionRecord> record = edit.version(version);
            Optional<Outcome> refused = expected.refuse(version, record).or(() -> refuseCurrent(edit, version));
            if (refused.isPresent()) {
                return refused.get();
            }
            edit.delete(record.orElseThrow());
            deleteFiles(id, record.orElseThrow());
            index.changed(edit, id);
            return Outcome.changed(record.orElseThrow());
        }
    }

    /** Deletes a package with all its versions and its configuration. */
    PackageRecord deletePackage(PackageId id) throws IOException {
        PackageRecord record = store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            List<VersionRecord> versions = edit.versions();
            versions.forEach(edit::delete);
            edit.deletePackage();
            for (VersionRecord version : versions) {
                deleteFiles(id, version);
            }
            index.changed(edit, id);
        }
        return record;
    }

    /** With a snapshot its current build, whose assets are the snapshot's. */
    private VersionRecord dispose(PackageEdit edit, PackageId id, VersionRecord record) throws IOException {
        VersionRecord disposed = record.disposed();
        edit.write(disposed);
        deleteFiles(id, record);
        Optional<VersionRecord> build = record.build().isEmpty() ? Optional.empty() : edit.version(record.build());
        if (build.isPresent()) {
            dispose(edit, id, build.get());
        }
        return disposed;
    }

    private static VersionRecord current(PackageEdit edit, String version) {
        return edit.version(version).orElseThrow();
    }

    private static Optional<Outcome> refuse(VersionRecord record) {
        if (record.status() == Status.DISPOSED) {
            return Optional.of(
                    Outcome.failed(record.version(), Failure.NOT_ALLOWED, "it is Disposed: it can only be deleted"));
        }
        if (!record.mismatches().isEmpty() && record.status() == Status.UNFINISHED) {
            return Optional.of(
                    Outcome.failed(record.version(), Failure.NOT_ALLOWED, "a checksum does not fit its asset"));
        }
        return Optional.empty();
    }

    private static Optional<Outcome> refuseCurrent(PackageEdit edit, String version) {
        return edit.version(MavenVersion.base(version))
                .filter(record -> record.build().equals(version) && record.status() != Status.DISPOSED)
                .map(snapshot -> Outcome.failed(
                        version,
                        Failure.NOT_ALLOWED,
                        "it is the current build of " + snapshot.version() + ": delete that first"));
    }

    private void deleteFiles(PackageId id, VersionRecord record) throws IOException {
        store.deleteFiles(id, record);
        if (!record.build().isEmpty()) {
            Files.deleteIfExists(folders.assets(id, record.version()).resolve(MavenPath.METADATA));
        }
    }
}
