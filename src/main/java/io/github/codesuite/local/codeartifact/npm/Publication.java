package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.codesuite.local.codeartifact.store.Names;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Upload;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One version that npm publishes, checked: the document names the package of its path, has one version and one package, and
 * the package's bytes are those that it says.
 *
 * @param manifest the version's package.json as npm sends it
 * @param tags that shall name the version
 */
record Publication(String version, JsonObject manifest, String readme, List<String> tags) {

    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9]\\d{0,15})\\.(0|[1-9]\\d{0,15})\\.(0|[1-9]\\d{0,15})"
                    + "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");

    /** Of all names. */
    private static final int LONGEST = 255;

    /** @throws Refusal if anything does not fit */
    static Publication of(NpmName name, JsonObject document, Upload content) {
        checkSame("name", name.full(), NpmJson.text(document, "name"));
        JsonObject versions = required(document, "versions");
        if (versions.size() != 1) {
            throw Refusal.invalid("a publication has one version, this one " + versions.size());
        }
        String version = versions.keySet().iterator().next();
        checkVersion(version);
        JsonObject manifest = required(versions, version);
        checkSame("name of the version", name.full(), NpmJson.text(manifest, "name"));
        checkSame("version", version, NpmJson.text(manifest, "version"));
        checkAttachment(document, content);
        NpmJson.object(manifest, "dist").ifPresent(dist -> Integrity.check(dist, content.checksums()));
        return new Publication(version, manifest, readme(document, manifest), tags(document, version));
    }

    static boolean isVersion(String text) {
        return text.length() <= LONGEST && VERSION.matcher(text).matches();
    }

    static void checkVersion(String version) {
        Names.checkPackage(version);
        if (!VERSION.matcher(version).matches()) {
            throw Refusal.invalid("\"" + version + "\" is no semantic version, as npm wants it");
        }
    }

    private static void checkAttachment(JsonObject document, Upload content) {
        JsonObject attachments = required(document, "_attachments");
        if (attachments.size() != 1) {
            throw Refusal.invalid("a publication has one attachment, its package; this one has "
                    + String.join(", ", attachments.keySet()) + ". Provenance is not supported");
        }
        JsonObject attachment =
                required(attachments, attachments.keySet().iterator().next());
        JsonElement length = attachment.get("length");
        if (length != null && !length.toString().equals(Long.toString(content.size()))) {
            throw Refusal.invalid("the attachment has " + content.size() + " bytes, its length says " + length);
        }
    }

    private static String readme(JsonObject document, JsonObject manifest) {
        String own = NpmJson.text(manifest, "readme");
        return own.isEmpty() ? NpmJson.text(document, "readme") : own;
    }

    private static List<String> tags(JsonObject document, String version) {
        JsonObject tags = NpmJson.object(document, "dist-tags").orElseGet(JsonObject::new);
        for (Map.Entry<String, JsonElement> tag : tags.entrySet()) {
            DistTags.check(tag.getKey());
            if (!NpmJson.text(tags, tag.getKey()).equals(version)) {
                throw Refusal.invalid(
                        "the tag " + tag.getKey() + " names another version than the one that is published");
            }
        }
        return List.copyOf(tags.keySet());
    }

    private static JsonObject required(JsonObject parent, String member) {
        return NpmJson.object(parent, member)
                .orElseThrow(() -> Refusal.invalid("the document has no object \"" + member + "\""));
    }

    private static void checkSame(String what, String expected, String found) {
        if (!found.equals(expected)) {
            throw Refusal.invalid("the " + what + " is \"" + found + "\" in the document, not \"" + expected + "\"");
        }
    }
}
