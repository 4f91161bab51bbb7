package io.github.codesuite.stage.publish.npm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.codesuite.bundle.ArchiveText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The package.json of an npm package, with all that stands in it. */
record PackageJson(JsonObject json) {

    /** npm takes the first folder of the archive, whatever its name, for the package. */
    private static final Pattern PLACE = Pattern.compile("[^/]+/package\\.json");

    private static final int LIMIT = 4 << 20;

    /** @throws IOException if the file is no archive, has no package.json, or one that is no JSON object */
    static PackageJson in(Path tgz) throws IOException {
        byte[] text = ArchiveText.only(
                tgz, "package/package.json", path -> PLACE.matcher(path).matches(), LIMIT);
        try {
            return new PackageJson(object(new String(text, StandardCharsets.UTF_8)));
        } catch (JsonParseException | IOException malformed) {
            throw new IOException(
                    "the package.json in " + tgz.getFileName() + " is no JSON object: " + malformed.getMessage(),
                    malformed);
        }
    }

    /** A text of the object itself; empty where there is none. */
    Optional<String> text(String name) {
        return text(json, name);
    }

    /** A text of its {@code publishConfig}. */
    Optional<String> publishConfig(String name) {
        return Optional.ofNullable(json.get("publishConfig"))
                .filter(JsonElement::isJsonObject)
                .flatMap(config -> text(config.getAsJsonObject(), name));
    }

    /** Whether it says that it is never to be published; as in JavaScript, any text and any other number than 0 says so. */
    boolean isPrivate() {
        return Optional.ofNullable(json.get("private"))
                .filter(value -> !value.isJsonNull())
                .map(value -> !value.isJsonPrimitive() || isTrue(value.getAsString()))
                .orElse(false);
    }

    private static boolean isTrue(String text) {
        return !text.isEmpty() && !text.equals("false") && !text.equals("0");
    }

    private static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name))
                .filter(value ->
                        value.isJsonPrimitive() && value.getAsJsonPrimitive().isString())
                .map(JsonElement::getAsString);
    }

    private static JsonObject object(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        reader.setStrictness(Strictness.STRICT);
        JsonElement element = JsonParser.parseReader(reader);
        if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("it has something else");
        }
        return element.getAsJsonObject();
    }
}
