package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonObject;
import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.codeartifact.upstream.Located;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The document of a package with its listed versions, whole or as {@code npm install} wants it. Addresses lead to the endpoint that was asked. */
final class Packument {

    /**
     * A listed version with its package.json.
     *
     * @param dist its hashes
     * @param place where it lies; empty where it is still outside
     */
    record Listed(String version, Instant published, JsonObject manifest, JsonObject dist, Optional<Located> place) {

        static Listed of(Located place, AssetRecord asset, JsonObject manifest) {
            JsonObject dist = new JsonObject();
            dist.addProperty("integrity", Integrity.of(asset.checksums()));
            dist.addProperty("shasum", asset.checksums().sha1());
            VersionRecord record = place.version();
            return new Listed(record.version(), record.published(), manifest, dist, Optional.of(place));
        }
    }

    /** npm registry, "Package metadata": the members of a version in the short form. */
    private static final List<String> SHORT = List.of(
            "name",
            "version",
            "deprecated",
            "dependencies",
            "optionalDependencies",
            "devDependencies",
            "bundleDependencies",
            "bundledDependencies",
            "peerDependencies",
            "peerDependenciesMeta",
            "acceptDependencies",
            "bin",
            "directories",
            "dist",
            "engines",
            "cpu",
            "os",
            "libc",
            "funding",
            "_hasShrinkwrap",
            "hasInstallScript");

    /** What the whole document repeats of the newest version. */
    private static final List<String> REPEATED =
            List.of("description", "homepage", "keywords", "repository", "author", "bugs", "license", "maintainers");

    private final NpmName name;
    private final URI endpoint;
    private final Map<String, String> tags;
    private final List<Listed> versions;

    /** @param versions at least one, ordered by their publication */
    Packument(NpmName name, URI endpoint, Map<String, String> tags, List<Listed> versions) {
        this.name = name;
        this.endpoint = endpoint;
        this.tags = Map.copyOf(tags);
        this.versions = List.copyOf(versions);
    }

    JsonObject whole(String readme) {
        JsonObject document = new JsonObject();
        document.addProperty("_id", name.full());
        document.addProperty("name", name.full());
        document.add("dist-tags", tags());
        JsonObject all = new JsonObject();
        versions.forEach(listed -> all.add(listed.version(), manifest(listed)));
        document.add("versions", all);
        document.add("time", time());
        JsonObject newest = newest().manifest();
        REPEATED.stream().filter(newest::has).forEach(member -> document.add(member, newest.get(member)));
        document.addProperty("readme", readme);
        return document;
    }

    JsonObject abbreviated() {
        JsonObject document = new JsonObject();
        document.addProperty("name", name.full());
        document.addProperty("modified", modified().toString());
        document.add("dist-tags", tags());
        JsonObject all = new JsonObject();
        versions.forEach(listed -> all.add(listed.version(), abbreviated(manifest(listed))));
        document.add("versions", all);
        return document;
    }

    JsonObject tags() {
        JsonObject json = new JsonObject();
        tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> json.addProperty(tag.getKey(), tag.getValue()));
        return json;
    }

    /** The version that {@code latest} names, or else the newest. */
    Listed newest() {
        Optional<String> latest = Optional.ofNullable(tags.get(PackageRecord.LATEST));
        return versions.stream()
                .filter(listed -> latest.isPresent() && listed.version().equals(latest.get()))
                .findFirst()
                .orElseGet(() -> versions.get(versions.size() - 1));
    }

    private static JsonObject abbreviated(JsonObject manifest) {
        JsonObject shorter = new JsonObject();
        SHORT.stream().filter(manifest::has).forEach(member -> shorter.add(member, manifest.get(member)));
        return shorter;
    }

    private JsonObject manifest(Listed listed) {
        JsonObject manifest = listed.manifest().deepCopy();
        JsonObject dist = listed.dist().deepCopy();
        dist.addProperty("tarball", tarball(listed.version()));
        manifest.add("dist", dist);
        if (hasInstallScript(manifest)) {
            manifest.addProperty("hasInstallScript", true);
        }
        return manifest;
    }

    private String tarball(String version) {
        return endpoint + name.full() + "/-/" + name.tarball(version);
    }

    /** npm runs these when it installs, and asks the document whether there are any. */
    private static boolean hasInstallScript(JsonObject manifest) {
        Optional<JsonObject> scripts = NpmJson.object(manifest, "scripts");
        return scripts.isPresent()
                && Stream.of("preinstall", "install", "postinstall")
                        .anyMatch(script -> !NpmJson.text(scripts.get(), script).isEmpty());
    }

    private JsonObject time() {
        JsonObject time = new JsonObject();
        time.addProperty("created", versions.get(0).published().toString());
        time.addProperty("modified", modified().toString());
        versions.forEach(
                listed -> time.addProperty(listed.version(), listed.published().toString()));
        return time;
    }

    private Instant modified() {
        return versions.get(versions.size() - 1).published();
    }
}
