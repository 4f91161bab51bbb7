package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonElement;
import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.codeartifact.upstream.Located;
import io.github.codesuite.local.codeartifact.upstream.Upstreams;
import io.github.codesuite.local.net.LoopbackReply;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What npm may read: documents of packages with the versions that are Published, and the packages of these and of Unlisted ones
 * (user guide, "Package version status").
 */
public final class NpmReading {

    private static final String ABBREVIATED = "application/vnd.npm.install-v1+json";

    private final PackageStore store;
    private final Upstreams upstreams;

    public NpmReading(PackageStore store, Upstreams upstreams) {
        this.store = store;
        this.upstreams = upstreams;
    }

    /** @param accept the header of the request, which may ask for the short form */
    LoopbackReply packument(PackageId id, URI endpoint, String accept) {
        Packument packument = packument(id, endpoint);
        return accept.contains(ABBREVIATED)
                ? json(ABBREVIATED, packument.abbreviated())
                : json(
                        "application/json",
                        packument.whole(store.details(
                                        packument.newest().id(),
                                        packument.newest().record())
                                .map(VersionDetails::readme)
                                .orElse("")));
    }

    LoopbackReply tags(PackageId id, URI endpoint) {
        return json("application/json", packument(id, endpoint).tags());
    }

    LoopbackReply tarball(PackageId id, String version) throws IOException {
        Located found =
                upstreams.read(id, version).orElseThrow(() -> Refusal.notFound(Resource.PACKAGE_VERSION, version));
        VersionRecord record = found.version();
        AssetRecord asset = record.asset(NpmPublishing.ASSET)
                .orElseThrow(() -> Refusal.notFound(Resource.ASSET, NpmPublishing.ASSET));
        return LoopbackReply.file("application/octet-stream", store.file(found.id(), record, asset), asset.size())
                .with("ETag", "\"" + asset.checksums().sha1() + "\"");
    }

    static LoopbackReply json(String type, JsonElement json) {
        return LoopbackReply.octets(200, type, NpmJson.octets(json));
    }

    private Packument packument(PackageId id, URI endpoint) {
        List<Packument.Listed> versions = upstreams.located(id).stream()
                .filter(found -> found.version().status() == Status.PUBLISHED)
                .sorted(Comparator.comparing((Located found) -> found.version().published())
                        .thenComparing(found -> found.version().version()))
                .flatMap(found -> listed(found).stream())
                .toList();
        if (versions.isEmpty()) {
            throw Refusal.notFound(Resource.PACKAGE, NpmName.of(id).full());
        }
        return new Packument(NpmName.of(id), endpoint, listed(tags(id), versions), versions);
    }

    /** Those of all repositories; a tag that several have is the upstream's (user guide, "npm tags and upstream repositories"). */
    private Map<String, String> tags(PackageId id) {
        Map<String, String> tags = new HashMap<>();
        upstreams.packages(id).forEach(record -> tags.putAll(record.tags()));
        return tags;
    }

    private Optional<Packument.Listed> listed(Located found) {
        VersionRecord record = found.version();
        Optional<String> manifest = store.details(found.id(), record)
                .flatMap(details -> Optional.ofNullable(details.index().get(NpmDetails.MANIFEST)));
        return record.asset(NpmPublishing.ASSET)
                .flatMap(asset ->
                        manifest.map(text -> new Packument.Listed(found.id(), record, asset, NpmJson.stored(text))));
    }

    /** The tags of listed versions; where {@code latest} names none of them, it moves to the newest, which CodeArtifact shows then (user guide, "List package versions"). */
    private static Map<String, String> listed(Map<String, String> tags, List<Packument.Listed> versions) {
        Set<String> known =
                versions.stream().map(listed -> listed.record().version()).collect(Collectors.toSet());
        Map<String, String> listed = new HashMap<>(tags);
        listed.values().retainAll(known);
        if (tags.containsKey(PackageRecord.LATEST)) {
            listed.putIfAbsent(
                    PackageRecord.LATEST,
                    versions.get(versions.size() - 1).record().version());
        }
        return listed;
    }
}
