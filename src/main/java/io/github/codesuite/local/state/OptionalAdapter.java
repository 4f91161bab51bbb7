package io.github.codesuite.local.state;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an {@link Optional} as a list of none or one, so that an absent value stands in the file and is read back as absent. */
final class OptionalAdapter implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // T is the Optional that was asked for
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Optional.class || !(type.getType() instanceof ParameterizedType parameterized)) {
            return null;
        }
        TypeToken<?> value = TypeToken.get(parameterized.getActualTypeArguments()[0]);
        return (TypeAdapter<T>) new Adapter<>(gson.getAdapter(value));
    }

    private static final class Adapter<V> extends TypeAdapter<Optional<V>> {

        private final TypeAdapter<V> values;

        Adapter(TypeAdapter<V> values) {
            this.values = values;
        }

        @Override
        public void write(JsonWriter writer, Optional<V> optional) throws IOException {
            writer.beginArray();
            if (optional.isPresent()) {
                values.write(writer, optional.get());
            }
            writer.endArray();
        }

        @Override
        public Optional<V> read(JsonReader reader) throws IOException {
            reader.beginArray();
            Optional<V> optional = reader.hasNext() ? Optional.of(values.read(reader)) : Optional.empty();
            reader.endArray();
            return optional;
        }
    }
}
