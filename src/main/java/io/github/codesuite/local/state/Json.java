package io.github.codesuite.local.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.time.Duration;
import java.time.Instant;

/** The JSON of the local cloud's records: instants and durations in ISO 8601, optionals as arrays. */
final class Json {

    /** Made when the first record is read or written: it loads a hundred classes. */
    static final Gson GSON = gson();

    private Json() {}

    private static Gson gson() {
        return new GsonBuilder()
                .registerTypeAdapter(Instant.class, (JsonSerializer<Instant>)
                        (value, type, context) -> new JsonPrimitive(value.toString()))
                .registerTypeAdapter(Instant.class, (JsonDeserializer<Instant>)
                        (json, type, context) -> Instant.parse(json.getAsString()))
                .registerTypeAdapter(Duration.class, (JsonSerializer<Duration>)
                        (value, type, context) -> new JsonPrimitive(value.toString()))
                .registerTypeAdapter(Duration.class, (JsonDeserializer<Duration>)
                        (json, type, context) -> Duration.parse(json.getAsString()))
                .registerTypeAdapterFactory(new OptionalJson())
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create();
    }
}
