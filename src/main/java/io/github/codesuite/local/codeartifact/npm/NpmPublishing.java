package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Publishing;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.Uploads;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.upstream.Upstreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What npm may put into a repository: a version with its package, all at once, or the notes of {@code npm deprecate}. A version
 * has one asset, so the same bytes again are a success and others a conflict (user guide, "Overwriting package assets").
 */
public final class NpmPublishing {

    /** User guide, "List assets of an npm package". */
    static final String ASSET = "package.tgz";

    private static final String DEPRECATED = "deprecated";

    private final PackageStore store;
    private final Publishing publishing;
    private final Uploads uploads;
    private final Upstreams upstreams;
    private final NpmPublic outside;

    public NpmPublishing(
            PackageStore store, Publishing publishing, Uploads uploads, Upstreams upstreams, NpmPublic outside) {
        this.outside = outside;
        this.store = store;
        this.publishing = publishing;
        this.uploads = uploads;
        this.upstreams = upstreams;
    }

    void put(RepositoryId repository, NpmName name, InputStream body) throws IOException {
        try (NpmDocument document = NpmDocument.receive(body, uploads)) {
            if (document.content().isPresent()) {
                publish(
                        name.in(repository),
                        name,
                        document.json(),
                        document.content().get());
            } else {
                deprecate(name.in(repository), document.json());
            }
        }
    }

    private void publish(PackageId id, NpmName name, JsonObject json, Upload content) throws IOException {
        Publication publication = Publication.of(name, json, content);
        String version = publication.version();
        try (PackageEdit edit = store.edit(id)) {
            VersionDetails details = NpmDetails.of(publication.manifest(), publication.readme());
            publishing.add(edit, id, version, ASSET, content, Optional.of(details));
            edit.write(tagged(edit.record(), publication));
            publishing.publish(edit, List.of(version));
        }
    }

    private static PackageRecord tagged(PackageRecord record, Publication publication) {
        PackageRecord tagged = record;
        for (String tag : publication.tags()) {
            tagged = tagged.withTag(tag, publication.version());
        }
        return tagged;
    }

    /**
     * A document without a package, as the repository gave it out but for some notes: those of versions that lie here are taken.
     * It also has the versions of upstreams and of public registries, which are left as they are.
     */
    private void deprecate(PackageId id, JsonObject json) {
        JsonObject versions = NpmJson.object(json, "versions")
                .filter(each -> each.size() > 0)
                .orElseThrow(() -> Refusal.invalid("the document has neither a package nor versions"));
        store.record(id);
        Set<String> elsewhere = elsewhere(id);
        try (PackageEdit edit = store.edit(id)) {
            List<String> here = versions.keySet().stream()
                    .filter(version -> isHere(edit, version, elsewhere))
                    .toList();
            here.forEach(version -> note(edit, version, NpmJson.object(versions, version)));
        }
    }

    private Set<String> elsewhere(PackageId id) {
        Stream<String> behind = upstreams.located(id).stream()
                .filter(found -> !found.id().equals(id))
                .map(found -> found.version().version());
        Stream<String> fetchable =
                upstreams.sources(id).stream().flatMap(source -> outside.versions(source, id).stream());
        return Stream.concat(behind, fetchable).collect(Collectors.toSet());
    }

    private static boolean isHere(PackageEdit edit, String version, Set<String> elsewhere) {
        boolean isHere = edit.version(version).isPresent();
        if (!isHere && !elsewhere.contains(version)) {
            throw Refusal.invalid(
                    "the document has no package for the version " + version + ", which is not in the repository");
        }
        return isHere;
    }

    private static void note(PackageEdit edit, String version, Optional<JsonObject> sent) {
        VersionDetails details = edit.details(version).orElse(VersionDetails.NONE);
        String manifest = details.index().get(NpmDetails.MANIFEST);
        if (sent.isEmpty() || manifest == null) {
            return;
        }
        JsonObject noted = NpmJson.stored(manifest);
        JsonElement note = sent.get().get(DEPRECATED);
        noted.remove(DEPRECATED);
        if (NpmJson.isText(note) && !note.getAsString().isEmpty()) {
            noted.add(DEPRECATED, note);
        }
        String changed = NpmJson.text(noted);
        if (!changed.equals(manifest)) {
            edit.write(version, details.indexed(NpmDetails.MANIFEST, changed));
        }
    }
}
