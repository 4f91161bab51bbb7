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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What npm may read: documents of packages with the versions that are Published, and the packages of these and of Unlisted ones
 * (user guide, "Package version status").
 */
public final class NpmReading {

    static final String ABBREVIATED = "application/vnd.npm.install-v1+json";

    private final PackageStore store;
    private final Upstreams upstreams;
    private final NpmPublic outside;

    public NpmReading(PackageStore store, Upstreams upstreams, NpmPublic outside) {
        this.store = store;
        this.upstreams = upstreams;
        this.outside = outside;
    }

    /** @param accept the header of the request, which may ask for the short form */
    LoopbackReply packument(PackageId id, URI endpoint, String accept) {
        boolean isShort = accept.contains(ABBREVIATED);
        List<PublicPackument> outsiders = outsiders(id, isShort);
        Packument packument = packument(id, endpoint, outsiders);
        return isShort
                ? json(ABBREVIATED, packument.abbreviated())
                : json("application/json", packument.whole(readme(packument.newest(), outsiders)));
    }

    LoopbackReply tags(PackageId id, URI endpoint) {
        return json(
                "application/json", packument(id, endpoint, outsiders(id, true)).tags());
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

    private List<PublicPackument> outsiders(PackageId id, boolean isShort) {
        return upstreams.sources(id).stream()
                .flatMap(source -> outside.packument(source, id, isShort).stream())
                .toList();
    }

    private Packument packument(PackageId id, URI endpoint, List<PublicPackument> outsiders) {
        List<Packument.Listed> versions = versions(upstreams.located(id), outsiders);
        if (versions.isEmpty()) {
            throw Refusal.notFound(Resource.PACKAGE, NpmName.of(id).full());
        }
        return new Packument(NpmName.of(id), endpoint, listed(tags(id, outsiders), versions), versions);
    }

    /** A repository that has a version answers for it, whatever its status there: then it is not listed from outside. */
    private List<Packument.Listed> versions(List<Located> located, List<PublicPackument> outsiders) {
        Map<String, Optional<Packument.Listed>> versions = new LinkedHashMap<>();
        located.forEach(found -> versions.put(found.version().version(), listed(found)));
        outsiders.stream()
                .flatMap(packument -> packument.versions().stream())
                .forEach(listed -> versions.putIfAbsent(listed.version(), Optional.of(listed)));
        return versions.values().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Packument.Listed::published))
                .toList();
    }

    /** Those of all repositories; a tag that several have is the upstream's (user guide, "npm tags and upstream repositories"). */
    private Map<String, String> tags(PackageId id, List<PublicPackument> outsiders) {
        Map<String, String> tags = new HashMap<>();
        upstreams.packages(id).forEach(record -> tags.putAll(record.tags()));
        outsiders.forEach(packument -> tags.putAll(packument.tags()));
        return tags;
    }

    private Optional<Packument.Listed> listed(Located found) {
        VersionRecord record = found.version();
        if (record.status() != Status.PUBLISHED) {
            return Optional.empty();
        }
        Optional<String> manifest = store.details(found.id(), record)
                .flatMap(details -> Optional.ofNullable(details.index().get(NpmDetails.MANIFEST)));
        return record.asset(NpmPublishing.ASSET)
                .flatMap(asset -> manifest.map(text -> Packument.Listed.of(found, asset, NpmJson.stored(text))));
    }

    private String readme(Packument.Listed newest, List<PublicPackument> outsiders) {
        Optional<String> own = newest.place()
                .flatMap(place -> store.details(place.id(), place.version()))
                .map(VersionDetails::readme);
        return Stream.concat(own.stream(), outsiders.stream().map(PublicPackument::readme))
                .filter(readme -> !readme.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The tags of listed versions; where {@code latest} names none of them, it moves to the newest, which CodeArtifact shows then (user guide, "List package versions"). */
    private static Map<String, String> listed(Map<String, String> tags, List<Packument.Listed> versions) {
        Set<String> known = versions.stream().map(Packument.Listed::version).collect(Collectors.toSet());
        Map<String, String> listed = new HashMap<>(tags);
        listed.values().retainAll(known);
        if (tags.containsKey(PackageRecord.LATEST)) {
            listed.putIfAbsent(
                    PackageRecord.LATEST, versions.get(versions.size() - 1).version());
        }
        return listed;
    }
}
