package io.github.codesuite.wire.codec;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Writes the SDK's structures as JSON; what is not set is not written. */
final class JsonEncoder {

    private final Shapes shapes;

    JsonEncoder(Shapes shapes) {
        this.shapes = shapes;
    }

    /** A structure as a document. */
    byte[] encode(SdkPojo structure) {
        return encode(Map.of(), Optional.of(structure));
    }

    /**
     * A structure as a document that begins with some texts of its own; they go before members of the same name.
     *
     * @param first by name
     */
    byte[] encode(Map<String, String> first, Optional<SdkPojo> structure) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.beginObject();
            for (Map.Entry<String, String> entry : first.entrySet()) {
                out.name(entry.getKey()).value(entry.getValue());
            }
            if (structure.isPresent()) {
                members(out, structure.get(), first);
            }
            out.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void members(JsonWriter out, SdkPojo structure, Map<String, String> without) throws IOException {
        for (Member member : shapes.of(structure).members()) {
            Object value = member.isInBody() && !without.containsKey(member.name()) ? member.value(structure) : null;
            if (value != null) {
                out.name(member.name());
                value(out, value, member);
            }
        }
    }

    private void value(JsonWriter out, @Nullable Object value, Member member) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        switch (member.kind()) {
            case STRUCTURE -> structure(out, (SdkPojo) value);
            case LIST -> list(out, value, member);
            case MAP -> map(out, value, member);
            case DOCUMENT -> JsonDocuments.write(out, (Document) value);
            default -> scalar(out, value, member);
        }
    }

    private void structure(JsonWriter out, SdkPojo structure) throws IOException {
        out.beginObject();
        members(out, structure, Map.of());
        out.endObject();
    }

    private void list(JsonWriter out, Object list, Member member) throws IOException {
        out.beginArray();
        for (Object element : Member.list(list)) {
            value(out, element, member.of());
        }
        out.endArray();
    }

    private void map(JsonWriter out, Object map, Member member) throws IOException {
        out.beginObject();
        for (Map.Entry<?, ?> entry : Member.map(map).entrySet()) {
            out.name(String.valueOf(entry.getKey()));
            value(out, entry.getValue(), member.of());
        }
        out.endObject();
    }

    private static void scalar(JsonWriter out, Object value, Member member) throws IOException {
        String text = Scalars.write(value, member, Format.UNIX_TIMESTAMP);
        boolean plain = switch (member.kind()) {
            case STRING, BLOB -> false;
            case INSTANT ->
                member.format().orElse(Format.UNIX_TIMESTAMP) == Format.UNIX_TIMESTAMP
                        || member.format().get() == Format.UNIX_TIMESTAMP_MILLIS;
            default -> !Scalars.isSpecial(text);
        };
        if (plain) {
            out.jsonValue(text);
        } else {
            out.value(text);
        }
    }
}
