package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How a package version comes to be, for every format: assets arrive one by one and never change, a version is Unfinished until
 * it is published as a whole. An asset's file has its place before the record names it.
 */
public final class Publishing {

    /** "Assets per package version" (user guide, "Quotas in AWS CodeArtifact"). */
    private static final int MOST_ASSETS = 350;

    private final Folders folders;
    private final PackageStore store;
    private final PublishRules rules;
    private final Ticker ticker;

    public Publishing(Folders folders, PackageStore store, PublishRules rules, Ticker ticker) {
        this.folders = folders;
        this.store = store;
        this.rules = rules;
        this.ticker = ticker;
    }

    /** Adds an asset; returns whether it is new. The same bytes again are a success, others a conflict. */
    public boolean add(PackageId id, String version, String name, Upload upload) throws IOException {
        try (PackageEdit edit = store.edit(id)) {
            return add(edit, id, version, name, upload);
        }
    }

    /** As {@link #add(PackageId, String, String, Upload)}, within a change. */
    public boolean add(PackageEdit edit, PackageId id, String version, String name, Upload upload) throws IOException {
        return add(edit, id, version, name, upload, Optional.empty());
    }

    /**
     * As {@link #add(PackageEdit, PackageId, String, String, Upload)}, together with what the version says of itself.
     *
     * @param details written only where the asset is new
     */
    public boolean add(
            PackageEdit edit,
            PackageId id,
            String version,
            String name,
            Upload upload,
            Optional<VersionDetails> details)
            throws IOException {
        rules.check(edit, id, version);
        VersionRecord record = edit.version(version).orElseGet(() -> VersionRecord.unfinished(version));
        if (record.status() == Status.ARCHIVED || record.status() == Status.DISPOSED) {
            throw Refusal.conflict(
                    Resource.PACKAGE_VERSION,
                    version,
                    "the package version " + version + " is " + record.status().word()
                            + ", which is still there: it cannot be published again");
        }
        Optional<AssetRecord> there = record.asset(name);
        if (there.isPresent()) {
            checkSame(there.get(), upload);
            return false;
        }
        if (record.assets().size() >= MOST_ASSETS) {
            throw Refusal.quota(
                    Resource.PACKAGE_VERSION,
                    version,
                    "the package version " + version + " has " + MOST_ASSETS + " assets, which is all it can have");
        }
        upload.moveTo(folders.asset(id, version, name));
        details.ifPresent(known -> edit.write(version, known));
        edit.write(record.with(upload.asset(name)));
        return true;
    }

    /** Turns those of the versions that are Unfinished to Published; none of them where one has a wrong checksum. */
    public void publish(PackageEdit edit, List<String> versions) {
        List<VersionRecord> unfinished = versions.stream()
                .distinct()
                .flatMap(version -> edit.version(version).stream())
                .filter(record -> record.status() == Status.UNFINISHED)
                .toList();
        unfinished.forEach(Publishing::checkChecksums);
        unfinished.forEach(record -> edit.write(record.with(Status.PUBLISHED, ticker.now())));
    }

    /** Makes a build the current one of its snapshot. Until the last write readers see the build before. */
    public void publishBuild(PackageEdit edit, String snapshot, String build, String metadata) {
        VersionRecord record = edit.version(build).orElseThrow(() -> Refusal.notFound(Resource.PACKAGE_VERSION, build));
        checkChecksums(record);
        if (record.status() == Status.UNFINISHED) {
            edit.write(record.with(Status.UNLISTED, ticker.now()));
        }
        edit.write(VersionRecord.snapshot(snapshot, build, metadata, ticker.now()));
    }

    /** The rule of the user guide, "Checksum mismatches during publishing". */
    static void checkChecksums(VersionRecord record) {
        if (!record.mismatches().isEmpty()) {
            throw Refusal.invalid("the package version " + record.version() + " stays Unfinished: the checksum "
                    + String.join(", ", record.mismatches()) + " does not fit its asset");
        }
    }

    private static void checkSame(AssetRecord there, Upload upload) {
        if (!there.checksums().sha256().equals(upload.checksums().sha256())) {
            throw Refusal.conflict(
                    Resource.ASSET,
                    there.name(),
                    "the asset " + there.name() + " exists with other bytes (SHA-256 "
                            + there.checksums().sha256() + "): publish a new version, or delete this one");
        }
    }
}
