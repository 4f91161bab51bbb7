package io.github.codesuite.local.codeartifact;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.codesuite.bundle.Checksums;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** The documents that {@code npm publish} sends, to be bent as a test wants. */
final class NpmDocuments {

    private NpmDocuments() {}

    /** A publication of a version with these bytes as its package, tagged {@code latest}. */
    static JsonObject publication(String name, String version, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        JsonObject manifest = object("{'name':'" + name + "','version':'" + version + "','description':'Does it',"
                + "'license':'MIT','homepage':'https://app.example','repository':{'url':'https://git.example/app'},"
                + "'dependencies':{'@acme/dep':'^1.0.0'},'scripts':{'postinstall':'node it'},'_id':'" + name + "@"
                + version
                + "'}");
        manifest.add("dist", dist(bytes));
        JsonObject document = object("{'_id':'" + name + "','name':'" + name + "','dist-tags':{'latest':'" + version
                + "'},'versions':{},'access':null,'_attachments':{},'readme':'# Read me'}");
        document.getAsJsonObject("versions").add(version, manifest);
        document.getAsJsonObject("_attachments").add(name + "-" + version + ".tgz", attachment(bytes));
        return document;
    }

    static JsonObject object(String withSingleQuotes) {
        return JsonParser.parseString(withSingleQuotes.replace('\'', '"')).getAsJsonObject();
    }

    static JsonObject object(JsonElement element, String... members) {
        JsonElement found = element;
        for (String member : members) {
            found = found.getAsJsonObject().get(member);
        }
        return found.getAsJsonObject();
    }

    private static JsonObject dist(byte[] bytes) {
        Checksums checksums = Checksums.of(bytes);
        JsonObject dist = new JsonObject();
        dist.addProperty(
                "integrity",
                "sha512-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(checksums.sha512())));
        dist.addProperty("shasum", checksums.sha1());
        dist.addProperty("tarball", "http://elsewhere.example/app.tgz");
        return dist;
    }

    private static JsonObject attachment(byte[] bytes) {
        JsonObject attachment = new JsonObject();
        attachment.addProperty("content_type", "application/octet-stream");
        attachment.addProperty("data", Base64.getEncoder().encodeToString(bytes));
        attachment.addProperty("length", bytes.length);
        return attachment;
    }
}
