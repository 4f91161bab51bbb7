package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.maven.MavenPath;
import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.References;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.codeartifact.upstream.Located;
import io.github.codesuite.local.state.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Puts a version of one repository into another. Readers see the version that was there, or none, until the record of the new one is
 * written: assets that replace others lie in a place of their own, and only then in the layout for those who read the folder itself.
 */
final class Transplant {

    private final Folders folders;
    private final PackageStore store;

    Transplant(Folders folders, PackageStore store) {
        this.folders = folders;
        this.store = store;
    }

    /**
     * Puts a version there, a snapshot with its current build.
     *
     * @throws java.nio.file.NoSuchFileException if it was deleted meanwhile
     */
    VersionRecord version(PackageEdit edit, Located found, PackageId target) throws IOException {
        VersionRecord source = found.version();
        if (!source.build().isEmpty()) {
            build(edit, new Located(found.id(), store.version(found.id(), source.build())), target);
        }
        VersionRecord copy = one(edit, found, target);
        if (!source.build().isEmpty()) {
            AtomicFiles.system()
                    .write(
                            folders.assets(target, source.version()).resolve(MavenPath.METADATA),
                            source.metadata().getBytes(StandardCharsets.UTF_8));
        }
        return copy;
    }

    private void build(PackageEdit edit, Located found, PackageId target) throws IOException {
        boolean isThere = edit.version(found.version().version())
                .filter(there -> there.status().isReadable() && there.hasContentOf(found.version()))
                .isPresent();
        if (!isThere) {
            one(edit, found, target);
        }
    }

    private VersionRecord one(PackageEdit edit, Located found, PackageId target) throws IOException {
        VersionRecord source = found.version();
        boolean replaces = edit.version(source.version()).isPresent();
        VersionRecord copy = source.keptFrom(found.id().repository()).at(replaces ? place() : "");
        for (AssetRecord asset : source.assets()) {
            References.link(store.file(found.id(), source, asset), store.file(target, copy, asset.at(copy.place())));
        }
        edit.replace(copy, store.details(found.id(), source));
        return copy;
    }

    /** No two places of a version are the same. */
    private static String place() {
        return UUID.randomUUID().toString();
    }
}
