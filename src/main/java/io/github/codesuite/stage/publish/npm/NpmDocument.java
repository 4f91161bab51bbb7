package io.github.codesuite.stage.publish.npm;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.codesuite.cloud.Transfer.Content;
import io.github.codesuite.stage.publish.format.Asset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * What npm's own client puts to publish a version: all that a registry knows of it, with the tarball in base64 as its last member.
 * Streams; only the package.json is in memory.
 */
final class NpmDocument {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final NpmName name;
    private final String version;
    private final String tag;
    private final PackageJson manifest;
    private final Asset asset;
    private final URI registry;

    /** @param registry ends in a slash */
    NpmDocument(NpmName name, String version, String tag, PackageJson manifest, Asset asset, URI registry) {
        this.name = name;
        this.version = version;
        this.tag = tag;
        this.manifest = manifest;
        this.asset = asset;
        this.registry = registry;
    }

    Content content() {
        byte[] head = head().getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\",\"length\":" + asset.size() + "}}}").getBytes(StandardCharsets.UTF_8);
        long length = head.length + Base64Input.length(asset.size()) + tail.length;
        return new Content("application/json", length, () -> open(head, tail));
    }

    private InputStream open(byte[] head, byte[] tail) throws IOException {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head), new Base64Input(asset.open()), new ByteArrayInputStream(tail))));
    }

    /** The document up to the tarball. */
    private String head() {
        JsonObject root = new JsonObject();
        root.addProperty("_id", name.text());
        root.addProperty("name", name.text());
        manifest.text("description").ifPresent(text -> root.addProperty("description", text));
        root.add("dist-tags", one(tag, version));
        JsonObject versions = new JsonObject();
        versions.add(version, version());
        root.add("versions", versions);
        root.add("access", JsonNull.INSTANCE);
        manifest.publishConfig("access").ifPresent(text -> root.addProperty("access", text));
        String json = GSON.toJson(root);
        return json.substring(0, json.length() - 1) + ",\"_attachments\":{" + GSON.toJson(tarball())
                + ":{\"content_type\":\"application/octet-stream\",\"data\":\"";
    }

    private JsonObject version() {
        JsonObject version = manifest.json().deepCopy();
        version.addProperty("_id", name.text() + "@" + this.version);
        JsonObject dist = new JsonObject();
        dist.addProperty("integrity", "sha512-" + base64(asset.checksums().sha512()));
        dist.addProperty("shasum", asset.checksums().sha1());
        dist.addProperty("tarball", registry + name.text() + "/-/" + tarball());
        version.add("dist", dist);
        return version;
    }

    /** npm keeps the scope in it. */
    private String tarball() {
        return name.text() + "-" + version + ".tgz";
    }

    private static JsonObject one(String key, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
