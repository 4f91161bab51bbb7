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

/** An {@link Optional} as an array of no or one element, so that a record's component is never missing. */
final class OptionalJson implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Optional.class || !(type.getType() instanceof ParameterizedType optional)) {
            return null;
        }
        TypeToken<?> element = TypeToken.get(optional.getActualTypeArguments()[0]);
        return (TypeAdapter<T>) new Adapter<>(gson.getAdapter(element));
    }

    private static final class Adapter<E> extends TypeAdapter<Optional<E>> {

        private final TypeAdapter<E> element;

        Adapter(TypeAdapter<E> element) {
            this.element = element;
        }

        @Override
        public void write(JsonWriter out, Optional<E> value) throws IOException {
            out.beginArray();
            if (value.isPresent()) {
                element.write(out, value.get());
            }
            out.endArray();
        }

        @Override
        public Optional<E> read(JsonReader in) throws IOException {
            in.beginArray();
            Optional<E> value = in.hasNext() ? Optional.of(element.read(in)) : Optional.empty();
            in.endArray();
            return value;
        }
    }
}
