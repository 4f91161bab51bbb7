package io.github.codesuite.wire.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;

/** Values that the model leaves open: any JSON, within the limits of the codec. */
final class JsonDocuments {

    /** A number that is longer says nothing that a double could not. */
    private static final int DIGITS = 400;

    private JsonDocuments() {}

    static Document read(JsonReader in, int depth) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object(in, Shapes.below(depth));
            case BEGIN_ARRAY -> array(in, Shapes.below(depth));
            case STRING -> Document.fromString(in.nextString());
            case NUMBER -> number(in.nextString());
            case BOOLEAN -> Document.fromBoolean(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                yield Document.fromNull();
            }
            default -> throw Malformed.body("The request is not valid JSON");
        };
    }

    static void write(JsonWriter out, Document document) throws IOException {
        if (document.isMap()) {
            out.beginObject();
            for (Map.Entry<String, Document> entry : document.asMap().entrySet()) {
                write(out.name(entry.getKey()), entry.getValue());
            }
            out.endObject();
        } else if (document.isList()) {
            out.beginArray();
            for (Document element : document.asList()) {
                write(out, element);
            }
            out.endArray();
        } else {
            scalar(out, document);
        }
    }

    private static void scalar(JsonWriter out, Document document) throws IOException {
        if (document.isString()) {
            out.value(document.asString());
        } else if (document.isBoolean()) {
            out.value(document.asBoolean());
        } else if (document.isNumber()) {
            out.jsonValue(document.asNumber().stringValue());
        } else {
            out.nullValue();
        }
    }

    private static Document object(JsonReader in, int depth) throws IOException {
        Map<String, Document> entries = new LinkedHashMap<>();
        in.beginObject();
        while (in.peek() != JsonToken.END_OBJECT) {
            String name = in.nextName();
            if (entries.put(name, read(in, depth)) != null) {
                throw Malformed.body("The request has a name twice in one structure");
            }
        }
        in.endObject();
        return Document.fromMap(entries);
    }

    private static Document array(JsonReader in, int depth) throws IOException {
        List<Document> elements = new ArrayList<>();
        in.beginArray();
        while (in.peek() != JsonToken.END_ARRAY) {
            elements.add(read(in, depth));
        }
        in.endArray();
        return Document.fromList(elements);
    }

    private static Document number(String text) {
        if (text.length() > DIGITS) {
            throw Malformed.body("The request has a number that is too long");
        }
        return Document.fromNumber(text);
    }
}
