package io.github.codesuite.wire.codec;

import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** What a member's value is. */
enum Kind {
    STRING,
    INTEGER,
    LONG,
    SHORT,
    BYTE,
    FLOAT,
    DOUBLE,
    DECIMAL,
    BOOLEAN,
    INSTANT,
    BLOB,
    STRUCTURE,
    LIST,
    MAP,
    DOCUMENT;

    private static final Map<MarshallingType<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(MarshallingType.STRING, STRING),
            Map.entry(MarshallingType.INTEGER, INTEGER),
            Map.entry(MarshallingType.LONG, LONG),
            Map.entry(MarshallingType.SHORT, SHORT),
            Map.entry(MarshallingType.BYTE, BYTE),
            Map.entry(MarshallingType.FLOAT, FLOAT),
            Map.entry(MarshallingType.DOUBLE, DOUBLE),
            Map.entry(MarshallingType.BIG_DECIMAL, DECIMAL),
            Map.entry(MarshallingType.BOOLEAN, BOOLEAN),
            Map.entry(MarshallingType.INSTANT, INSTANT),
            Map.entry(MarshallingType.SDK_BYTES, BLOB),
            Map.entry(MarshallingType.SDK_POJO, STRUCTURE),
            Map.entry(MarshallingType.LIST, LIST),
            Map.entry(MarshallingType.MAP, MAP),
            Map.entry(MarshallingType.DOCUMENT, DOCUMENT));

    /** For people. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(SdkField<?> field) {
        Kind kind = KINDS.get(field.marshallingType());
        if (kind == null) {
            throw new IllegalStateException(
                    "the SDK has a member of a kind that is not known here: " + field.memberName());
        }
        return kind;
    }
}
