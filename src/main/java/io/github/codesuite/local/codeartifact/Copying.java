package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.Outcome.Failure;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.codeartifact.upstream.Kept;
import io.github.codesuite.local.codeartifact.upstream.Located;
import io.github.codesuite.local.codeartifact.upstream.Upstreams;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies package versions from one repository of a domain to another (user guide, "Copy packages between repositories"): all that are
 * named or, where one cannot be copied, none. A version that is in the target with the same content is neither copied nor told.
 */
final class Copying {

    private final PackageStore store;
    private final Upstreams upstreams;
    private final Transplant transplant;
    private final Kept index;

    Copying(PackageStore store, Upstreams upstreams, Transplant transplant, Kept index) {
        this.store = store;
        this.upstreams = upstreams;
        this.transplant = transplant;
        this.index = index;
    }

    List<Outcome> copy(CopyRequest request) throws IOException {
        if (!request.includesUpstreams()) {
            store.record(request.source());
        }
        try (PackageEdit edit = store.edit(request.target())) {
            List<Outcome> refused = Outcome.refusals(request.versions(), version -> refuse(edit, request, version));
            return refused.isEmpty() ? copy(edit, request) : refused;
        }
    }

    private List<Outcome> copy(PackageEdit edit, CopyRequest request) throws IOException {
        List<Outcome> copied = new ArrayList<>();
        for (String version : request.versions()) {
            Optional<Located> found = find(request, version);
            if (found.isPresent() && !isThere(edit, request.target(), found.get())) {
                copied.add(copy(edit, request, found.get()));
            }
        }
        index.changed(edit, request.target());
        return copied;
    }

    private Outcome copy(PackageEdit edit, CopyRequest request, Located found) throws IOException {
        try {
            VersionRecord copy = transplant.version(edit, found, request.target());
            tags(edit, found);
            return Outcome.changed(copy);
        } catch (NoSuchFileException deletedMeanwhile) {
            return Outcome.notFound(found.version().version());
        }
    }

    private Optional<Outcome> refuse(PackageEdit edit, CopyRequest request, String version) {
        Optional<Located> found = find(request, version);
        Optional<Outcome> unexpected = request.expected().refuse(version, found.map(Located::version));
        if (unexpected.isPresent()) {
            return unexpected;
        }
        Status status = found.orElseThrow().version().status();
        if (!status.isReadable()) {
            return Optional.of(
                    Outcome.failed(version, Failure.NOT_ALLOWED, "version " + version + " is " + status.word()));
        }
        boolean isOther = edit.version(version).isPresent() && !isThere(edit, request.target(), found.orElseThrow());
        return isOther && !request.overwrites()
                ? Optional.of(Outcome.failed(version, Failure.ALREADY_EXISTS, "version " + version + " already exists"))
                : Optional.empty();
    }

    private Optional<Located> find(CopyRequest request, String version) {
        return request.includesUpstreams()
                ? upstreams.find(request.source(), version)
                : store.find(request.source(), version).map(record -> new Located(request.source(), record));
    }

    /** "CodeArtifact compares its package assets and package version level metadata in the two repositories". */
    private boolean isThere(PackageEdit edit, PackageId target, Located found) {
        VersionRecord source = found.version();
        return edit.version(source.version())
                .filter(there -> there.status().isReadable() && there.hasContentOf(source))
                .filter(there -> store.details(found.id(), source).equals(store.details(target, there)))
                .isPresent();
    }

    /** The tags of npm that name a version are copied with it ("npm tags and the CopyPackageVersions API"). */
    private void tags(PackageEdit edit, Located found) {
        Map<String, String> tags = store.record(found.id()).tags();
        String version = found.version().version();
        tags.forEach((tag, named) -> {
            if (named.equals(version)) {
                edit.write(edit.record().withTag(tag, version));
            }
        });
    }
}
