package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.References;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps a version of an upstream in the repository that was asked for it, whatever becomes of the upstream later (user guide,
 * "Package retention from upstream repositories"). The record comes last: a version is kept whole or not at all.
 */
final class Retention {

    private final PackageStore store;
    private final Kept kept;

    Retention(PackageStore store, Kept kept) {
        this.store = store;
        this.kept = kept;
    }

    /** The version where it is kept now; empty where it was deleted meanwhile. */
    Optional<Located> keep(Located found, PackageId target) throws IOException {
        try (PackageEdit edit = store.edit(target)) {
            Optional<VersionRecord> there = edit.version(found.version().version());
            if (there.isPresent()) {
                return Optional.of(new Located(target, there.get()));
            }
            for (AssetRecord asset : found.version().assets()) {
                Path source = store.file(found.id(), found.version(), asset);
                References.link(source, store.file(target, found.version(), asset));
            }
            VersionRecord copy = found.version().keptFrom(found.id().repository());
            edit.keep(copy, store.details(found.id(), found.version()));
            kept.changed(edit, target);
            return Optional.of(new Located(target, copy));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        }
    }

    /** One asset more of a version that is kept already. */
    Optional<Located> add(Located found, PackageId target, String asset) throws IOException {
        Optional<AssetRecord> more = found.version().asset(asset);
        try (PackageEdit edit = store.edit(target)) {
            Optional<VersionRecord> there = edit.version(found.version().version());
            if (more.isEmpty() || there.isEmpty() || there.get().asset(asset).isPresent()) {
                return there.map(record -> new Located(target, record));
            }
            References.link(
                    store.file(found.id(), found.version(), more.get()), store.file(target, there.get(), more.get()));
            VersionRecord longer = there.get().with(more.get());
            store.details(found.id(), found.version()).ifPresent(known -> edit.write(longer.version(), known));
            edit.keep(longer);
            return Optional.of(new Located(target, longer));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        }
    }
}
