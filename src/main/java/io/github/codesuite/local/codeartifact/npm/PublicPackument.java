package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The document of a package as a public registry has it, as far as it can be handed on: a version that no semantic version names,
 * or whose bytes could not be checked, is left out.
 *
 * @param versions ordered by their publication, where the registry tells it
 */
record PublicPackument(Map<String, String> tags, List<Packument.Listed> versions, String readme) {

    PublicPackument {
        tags = Map.copyOf(tags);
        versions = List.copyOf(versions);
    }

    static PublicPackument of(JsonObject document, NpmName name) {
        JsonObject all = NpmJson.object(document, "versions").orElseGet(JsonObject::new);
        List<Packument.Listed> versions = all.keySet().stream()
                .flatMap(version -> version(document, all, name, version).stream())
                .sorted(Comparator.comparing(Packument.Listed::published))
                .toList();
        return new PublicPackument(tags(document), versions, NpmJson.text(document, "readme"));
    }

    /** Whether a package.json is of a version, and has what its package can be fetched and checked by. */
    static boolean isUsable(JsonObject manifest, NpmName name, String version) {
        Optional<JsonObject> dist = NpmJson.object(manifest, "dist");
        return Publication.isVersion(version)
                && NpmJson.text(manifest, "name").equals(name.full())
                && NpmJson.text(manifest, "version").equals(version)
                && dist.filter(Integrity::isSaid).isPresent()
                && !NpmJson.text(dist.get(), "tarball").isEmpty();
    }

    private static Optional<Packument.Listed> version(
            JsonObject document, JsonObject versions, NpmName name, String version) {
        return NpmJson.object(versions, version)
                .filter(manifest -> isUsable(manifest, name, version))
                .map(manifest -> new Packument.Listed(
                        version, published(document, version), manifest, hashes(manifest), Optional.empty()));
    }

    private static JsonObject hashes(JsonObject manifest) {
        JsonObject dist = NpmJson.object(manifest, "dist").orElseGet(JsonObject::new);
        JsonObject hashes = new JsonObject();
        Stream.of("integrity", "shasum")
                .filter(member -> NpmJson.isText(dist.get(member)))
                .forEach(member -> hashes.add(member, dist.get(member)));
        return hashes;
    }

    /** The short form tells only when the package changed last. */
    private static Instant published(JsonObject document, String version) {
        return NpmJson.object(document, "time")
                .flatMap(times -> instant(NpmJson.text(times, version)))
                .or(() -> instant(NpmJson.text(document, "modified")))
                .orElse(Instant.EPOCH);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Map<String, String> tags(JsonObject document) {
        JsonObject sent = NpmJson.object(document, "dist-tags").orElseGet(JsonObject::new);
        Map<String, String> tags = new HashMap<>();
        for (Map.Entry<String, JsonElement> tag : sent.entrySet()) {
            if (NpmJson.isText(tag.getValue())) {
                tags.put(tag.getKey(), tag.getValue().getAsString());
            }
        }
        return tags;
    }
}
