package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.store.VersionDetails.Dependency;
import io.github.codesuite.local.codeartifact.store.VersionDetails.License;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what a package.json says of its version. */
final class NpmDetails {

    /** Under which name the package.json itself is kept. */
    static final String MANIFEST = "package.json";

    /** CodeArtifact's words for them, API reference "PackageDependency". */
    private static final Map<String, String> KINDS = Map.of(
            "dependencies", "regular",
            "devDependencies", "dev",
            "optionalDependencies", "optional",
            "peerDependencies", "peer");

    private NpmDetails() {}

    static VersionDetails of(JsonObject manifest, String readme) {
        JsonObject kept = manifest.deepCopy();
        Stream.of("readme", "dist", "_attachments").forEach(kept::remove);
        return new VersionDetails(
                "",
                NpmJson.text(manifest, "description"),
                NpmJson.text(manifest, "homepage"),
                textOr(manifest, "repository", "url"),
                licenses(manifest),
                dependencies(manifest),
                readme,
                Map.of(MANIFEST, NpmJson.text(kept)));
    }

    private static List<License> licenses(JsonObject manifest) {
        String name = textOr(manifest, "license", "type");
        return name.isEmpty() ? List.of() : List.of(new License(name, ""));
    }

    private static List<Dependency> dependencies(JsonObject manifest) {
        List<Dependency> all = new ArrayList<>();
        KINDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> NpmJson.object(manifest, kind.getKey())
                        .ifPresent(named -> named.keySet()
                                .forEach(name ->
                                        all.add(dependency(name, kind.getValue(), NpmJson.text(named, name))))));
        return all;
    }

    private static Dependency dependency(String full, String type, String requirement) {
        boolean isScoped = full.startsWith("@") && full.contains("/");
        return isScoped
                ? new Dependency(
                        full.substring(1, full.indexOf('/')), full.substring(full.indexOf('/') + 1), type, requirement)
                : new Dependency("", full, type, requirement);
    }

    /** A member that is a text, or an object with one. */
    private static String textOr(JsonObject manifest, String member, String inner) {
        JsonElement element = manifest.get(member);
        return element != null && element.isJsonObject()
                ? NpmJson.text(element.getAsJsonObject(), inner)
                : NpmJson.text(manifest, member);
    }
}
