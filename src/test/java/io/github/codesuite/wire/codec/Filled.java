package io.github.codesuite.wire.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Structures of the SDK in which every member has a value of its own, recursive ones to a depth of some levels. */
final class Filled {

    private static final int DEPTH = 6;
    private static final Instant TIME = Instant.parse("2026-11-24T22:52:39.125Z");

    private final Set<String> without;

    /** @param without members that stay unset, by their names in the SDK */
    Filled(Set<String> without) {
        this.without = without;
    }

    SdkPojo fill(SdkPojo builder) {
        fill(builder, 0);
        return (SdkPojo) Member.built(builder);
    }

    private void fill(SdkPojo builder, int depth) {
        for (Member member : Shape.of(builder.sdkFields()).members()) {
            if (!without.contains(member.field().memberName()) && !(depth >= DEPTH && nests(member))) {
                member.set(builder, value(member, depth, new Place(member)));
            }
        }
    }

    private static boolean nests(Member member) {
        return member.kind() == Kind.STRUCTURE
                || member.element().filter(Filled::nests).isPresent();
    }

    private Object value(Member member, int depth, Place place) {
        return switch (member.kind()) {
            case STRING -> place.text();
            case INTEGER -> member.location() == MarshallLocation.STATUS_CODE ? 200 : 7;
            case LONG -> 1L << 40;
            case SHORT -> (short) 8;
            case BYTE -> (byte) 9;
            case FLOAT -> 1.25f;
            case DOUBLE -> -2.5e-7;
            case DECIMAL -> new BigDecimal("10.01");
            case BOOLEAN -> true;
            case INSTANT -> place.instant(member);
            case BLOB -> SdkBytes.fromByteArray(new byte[] {0, 1, (byte) 200});
            case STRUCTURE -> {
                SdkPojo nested = member.builder();
                fill(nested, depth + 1);
                yield Member.built(nested);
            }
            case LIST -> List.of(value(member.of(), depth + 1, place), value(member.of(), depth + 1, place.second()));
            case MAP -> map(member, depth, place);
            case DOCUMENT ->
                Document.mapBuilder()
                        .putString("a", place.name())
                        .putNumber("b", 1)
                        .build();
        };
    }

    private Map<String, Object> map(Member member, int depth, Place place) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("one", value(member.of(), depth + 1, place));
        map.put("two", value(member.of(), depth + 1, place.second()));
        return map;
    }

    /** Where a value stands, which decides what it may consist of. */
    private record Place(MarshallLocation location, String name, boolean attribute) {

        Place(Member member) {
            this(member.location(), member.field().memberName(), member.attribute());
        }

        Place second() {
            return new Place(location, name + "2", attribute);
        }

        String text() {
            return switch (location) {
                case PAYLOAD -> attribute ? name : name + " <&\"'> \u00e9\u4e2d\ud83d\ude00\n\t";
                case QUERY_PARAM -> name + " &=+%?/\u00e9";
                case PATH -> name.matches("(Destination)?Bucket") ? "a-bucket" : name + " +%\u00e9";
                case GREEDY_PATH -> "folder/" + name + " +%\u00e9/end";
                default -> name.equals("CopySource") ? "a-bucket/a%20key" : name + "-1";
            };
        }

        Instant instant(Member member) {
            boolean seconds = member.format().orElse(Format.ISO_8601) == Format.RFC_822
                    || (location == MarshallLocation.HEADER && member.format().isEmpty());
            return seconds ? Instant.ofEpochSecond(TIME.getEpochSecond()) : TIME;
        }
    }
}
