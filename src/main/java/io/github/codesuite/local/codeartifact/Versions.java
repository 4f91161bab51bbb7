package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.maven.MavenIndex;
import io.github.codesuite.local.codeartifact.maven.MavenPath;
import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Changes the status of package versions and deletes them, one by one; one that cannot be changed hinders no other. */
final class Versions {

    /** Why a version was left as it is, in the words of the SDK's PackageVersionErrorCode. */
    enum Failure {
        NOT_FOUND,
        MISMATCHED_STATUS,
        MISMATCHED_REVISION,
        NOT_ALLOWED
    }

    /**
     * What became of one version.
     *
     * @param record the version afterwards, or before it was deleted
     * @param failure why it was left
     */
    record Outcome(String version, Optional<VersionRecord> record, Optional<Failure> failure, String message) {

        static Outcome changed(VersionRecord record) {
            return new Outcome(record.version(), Optional.of(record), Optional.empty(), "");
        }

        static Outcome failed(String version, Failure failure, String message) {
            return new Outcome(version, Optional.empty(), Optional.of(failure), message);
        }
    }

    /** What the caller takes a version for. */
    record Expected(Optional<Status> status, Optional<String> revision) {}

    private final Folders folders;
    private final PackageStore store;
    private final MavenIndex index;
    private final Ticker ticker;

    Versions(Folders folders, PackageStore store, MavenIndex index, Ticker ticker) {
        this.folders = folders;
        this.store = store;
        this.index = index;
        this.ticker = ticker;
    }

    Outcome changeStatus(PackageId id, String version, Expected expected, Status target) throws IOException {
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            Optional<Outcome> refused = refuse(edit, version, expected);
            if (refused.isPresent()) {
                return refused.get();
            }
            return changeStatus(edit, id, edit.version(version).orElseThrow(), target);
        }
    }

    Outcome delete(PackageId id, String version, Expected expected) throws IOException {
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            Optional<Outcome> refused = refuse(edit, version, expected).or(() -> refuseCurrent(edit, version));
            if (refused.isPresent()) {
                return refused.get();
            }
            VersionRecord record = edit.version(version).orElseThrow();
            edit.delete(record);
            deleteFiles(id, record);
            reindex(edit, id);
            return Outcome.changed(record);
        }
    }

    /** Deletes a package with all its versions. */
    PackageRecord deletePackage(PackageId id) throws IOException {
        PackageRecord record = store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            List<VersionRecord> versions = edit.versions();
            versions.forEach(edit::delete);
            for (VersionRecord version : versions) {
                deleteFiles(id, version);
            }
            reindex(edit, id);
        }
        return record;
    }

    private Outcome changeStatus(PackageEdit edit, PackageId id, VersionRecord record, Status target)
            throws IOException {
        if (!record.mismatches().isEmpty() && record.status() == Status.UNFINISHED) {
            return Outcome.failed(record.version(), Failure.NOT_ALLOWED, "a checksum does not fit its asset");
        }
        if (target == Status.UNFINISHED && record.status() != Status.UNFINISHED) {
            return Outcome.failed(record.version(), Failure.NOT_ALLOWED, "it cannot become Unfinished again");
        }
        VersionRecord changed = record.with(target, ticker.now());
        edit.write(changed);
        reindex(edit, id);
        return Outcome.changed(changed);
    }

    private static Optional<Outcome> refuse(PackageEdit edit, String version, Expected expected) {
        Optional<VersionRecord> record = edit.version(version);
        if (record.isEmpty()) {
            return Optional.of(Outcome.failed(version, Failure.NOT_FOUND, "there is no such version"));
        }
        Status status = record.get().status();
        if (expected.status().filter(other -> other != status).isPresent()) {
            return Optional.of(Outcome.failed(version, Failure.MISMATCHED_STATUS, "it is " + status.word()));
        }
        String revision = record.get().revision();
        return expected.revision()
                .filter(other -> !other.equals(revision))
                .map(other -> Outcome.failed(version, Failure.MISMATCHED_REVISION, "its revision is " + revision));
    }

    private static Optional<Outcome> refuseCurrent(PackageEdit edit, String version) {
        return edit.versions().stream()
                .filter(record -> record.build().equals(version))
                .findFirst()
                .map(snapshot -> Outcome.failed(
                        version,
                        Failure.NOT_ALLOWED,
                        "it is the current build of " + snapshot.version() + ": delete that first"));
    }

    private void deleteFiles(PackageId id, VersionRecord record) throws IOException {
        for (AssetRecord asset : record.assets()) {
            Files.deleteIfExists(store.file(id, record, asset));
        }
        if (!record.build().isEmpty()) {
            Files.deleteIfExists(folders.assets(id, record.version()).resolve(MavenPath.METADATA));
        }
    }

    private void reindex(PackageEdit edit, PackageId id) throws IOException {
        if (id.isMaven()) {
            index.write(id, edit.versions());
        }
    }
}
