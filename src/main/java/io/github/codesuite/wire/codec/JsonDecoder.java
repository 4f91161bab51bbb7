package io.github.codesuite.wire.codec;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/**
 * Reads JSON into the SDK's structures. Strict: a value of another type, a null in a list, a name twice, bytes that are not
 * UTF-8 and deep nesting are {@link Malformed}; a member that the model does not have is refused by name.
 */
final class JsonDecoder {

    private final Shapes shapes;

    JsonDecoder(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Reads a document that is one structure; an empty document is an empty structure. */
    void decode(byte[] document, SdkPojo builder) {
        if (document.length == 0) {
            return;
        }
        try (JsonReader in = new JsonReader(new StringReader(Octets.utf8(document)))) {
            in.setStrictness(Strictness.STRICT);
            structure(in, builder, 0);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw Malformed.body("There is something after the end of the JSON document");
            }
        } catch (IOException broken) {
            throw Malformed.body("The request is not valid JSON");
        }
    }

    private void structure(JsonReader in, SdkPojo builder, int depth) throws IOException {
        int inner = Shapes.below(depth);
        Shape shape = shapes.of(builder);
        Set<String> seen = new HashSet<>();
        begin(in, JsonToken.BEGIN_OBJECT, "a structure");
        in.beginObject();
        while (in.hasNext()) {
            String name = once(seen, in.nextName());
            Member member = shape.member(name);
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
            } else if (member == null) {
                throw WireRefusal.unsupported(name);
            } else {
                member.set(builder, value(in, member, inner));
            }
        }
        in.endObject();
    }

    private Object value(JsonReader in, Member member, int depth) throws IOException {
        return switch (member.kind()) {
            case STRUCTURE -> {
                SdkPojo nested = member.builder();
                structure(in, nested, depth);
                yield Member.built(nested);
            }
            case LIST -> list(in, member, depth);
            case MAP -> map(in, member, depth);
            case DOCUMENT -> JsonDocuments.read(in, depth);
            default -> scalar(in, member);
        };
    }

    private List<Object> list(JsonReader in, Member member, int depth) throws IOException {
        int inner = Shapes.below(depth);
        List<Object> list = new ArrayList<>();
        begin(in, JsonToken.BEGIN_ARRAY, "the list " + member.name());
        in.beginArray();
        while (in.hasNext()) {
            list.add(element(in, member, inner));
        }
        in.endArray();
        return list;
    }

    private Map<String, Object> map(JsonReader in, Member member, int depth) throws IOException {
        int inner = Shapes.below(depth);
        Map<String, Object> map = new LinkedHashMap<>();
        begin(in, JsonToken.BEGIN_OBJECT, "the map " + member.name());
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (map.put(key, element(in, member, inner)) != null) {
                throw Malformed.body("The request has a name twice in " + member.name());
            }
        }
        in.endObject();
        return map;
    }

    private Object element(JsonReader in, Member member, int depth) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            throw Malformed.body("There is a null in " + member.name());
        }
        return value(in, member.of(), depth);
    }

    private static Object scalar(JsonReader in, Member member) throws IOException {
        JsonToken token = in.peek();
        if (!fits(token, member)) {
            throw wrong(member);
        }
        String text = token == JsonToken.BOOLEAN ? Boolean.toString(in.nextBoolean()) : in.nextString();
        if (token == JsonToken.STRING && isNumber(member.kind()) && !Scalars.isSpecial(text)) {
            throw wrong(member);
        }
        try {
            return Scalars.parse(text, member, Format.UNIX_TIMESTAMP);
        } catch (IllegalArgumentException | ArithmeticException other) {
            throw wrong(member);
        }
    }

    private static boolean fits(JsonToken token, Member member) {
        return switch (member.kind()) {
            case STRING, BLOB -> token == JsonToken.STRING;
            case BOOLEAN -> token == JsonToken.BOOLEAN;
            case FLOAT, DOUBLE, INSTANT -> token == JsonToken.NUMBER || token == JsonToken.STRING;
            default -> token == JsonToken.NUMBER;
        };
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    private static void begin(JsonReader in, JsonToken wanted, String what) throws IOException {
        if (in.peek() != wanted) {
            throw Malformed.body("The request has no " + what + " where one must stand");
        }
    }

    private static String once(Set<String> seen, String name) {
        if (!seen.add(name)) {
            throw Malformed.body("The request has a name twice in one structure");
        }
        return name;
    }

    private static Malformed wrong(Member member) {
        return Malformed.body(
                "The value of " + member.name() + " is no " + member.kind().text());
    }
}
