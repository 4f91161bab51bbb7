package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as npm writes and reads it: strict, of bounded depth, and never with a surprise where an object or a text was expected. */
final class NpmJson {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private NpmJson() {}

    /** Reads a client's document to its end; refuses what is no JSON. */
    static JsonElement read(InputStream body) throws IOException {
        try (JsonReader reader = new JsonReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            return read(reader);
        }
    }

    /** An object that this repository has written. */
    static JsonObject stored(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            return read(reader).getAsJsonObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("a text can be read", impossible);
        }
    }

    static byte[] octets(JsonElement element) {
        return text(element).getBytes(StandardCharsets.UTF_8);
    }

    static String text(JsonElement element) {
        return GSON.toJson(element);
    }

    /** A member that is an object; empty where it is missing or something else. */
    static Optional<JsonObject> object(JsonObject parent, String member) {
        JsonElement element = parent.get(member);
        return element != null && element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
    }

    /** A member that is a text; empty where it is missing or something else. */
    static String text(JsonObject parent, String member) {
        JsonElement element = parent.get(member);
        return isText(element) ? element.getAsString() : "";
    }

    static boolean isText(@Nullable JsonElement element) {
        return element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString();
    }

    private static JsonElement read(JsonReader reader) throws IOException {
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw Refusal.invalid("the document goes on after its end");
            }
            return element;
        } catch (MalformedJsonException malformed) {
            throw notJson(malformed);
        } catch (JsonIOException failure) {
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw failure;
        } catch (JsonParseException malformed) {
            throw notJson(malformed);
        }
    }

    private static Refusal notJson(Exception malformed) {
        return Refusal.invalid("the document is not JSON: " + malformed.getMessage());
    }
}
