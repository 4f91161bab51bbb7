package io.github.codesuite.wire.codec;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * One member of a structure, or what a list or map consists of; immutable and read from the SDK's model once.
 *
 * @param name on the wire
 * @param element of a list, or the value of a map; itself for everything else is absent
 * @param elementName the XML name of a list's element or of a map's value
 * @param keyName the XML name of a map's key
 * @param flattened whether the elements of a list or map stand in XML without an element around them
 */
record Member(
        SdkField<?> field,
        String name,
        Kind kind,
        MarshallLocation location,
        Optional<TimestampFormatTrait.Format> format,
        Optional<Member> element,
        String elementName,
        String keyName,
        boolean flattened,
        boolean payload,
        boolean attribute,
        boolean required) {

    static Member of(SdkField<?> field) {
        Optional<ListTrait> list = Optional.ofNullable(field.getTrait(ListTrait.class));
        Optional<MapTrait> map = Optional.ofNullable(field.getTrait(MapTrait.class));
        return new Member(
                field,
                field.locationName() == null ? field.memberName() : field.locationName(),
                Kind.of(field),
                field.location(),
                Optional.ofNullable(field.getTrait(TimestampFormatTrait.class)).map(TimestampFormatTrait::format),
                list.map(trait -> Member.of(trait.memberFieldInfo()))
                        .or(() -> map.map(trait -> Member.of(trait.valueFieldInfo()))),
                list.map(ListTrait::memberLocationName)
                        .or(() -> map.map(MapTrait::valueLocationName))
                        .orElse(list.isPresent() ? "member" : "value"),
                map.map(MapTrait::keyLocationName).orElse("key"),
                list.map(ListTrait::isFlattened).orElse(false)
                        || map.map(MapTrait::isFlattened).orElse(false),
                field.containsTrait(PayloadTrait.class),
                field.containsTrait(XmlAttributeTrait.class),
                field.containsTrait(RequiredTrait.class));
    }

    /** What a list consists of, or the values of a map. */
    Member of() {
        return element.orElseThrow(() -> new IllegalStateException("the SDK's model has no element for " + name));
    }

    /** Whether this member stands in the body. */
    boolean isInBody() {
        return location == MarshallLocation.PAYLOAD;
    }

    /** The value in a structure; null where none was set, and for lists and maps that the SDK itself made up. */
    @Nullable
    Object value(SdkPojo structure) {
        Object value = field.getValueOrDefault(structure);
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap ? null : value;
    }

    void set(SdkPojo builder, Object value) {
        field.set(builder, value);
    }

    /** A builder of the structure that this member holds. */
    SdkPojo builder() {
        return field.constructor().get();
    }

    static Object built(SdkPojo builder) {
        return ((Buildable) builder).build();
    }

    /** The values of a list of the SDK. */
    static Collection<?> list(Object value) {
        return value instanceof Collection<?> list ? list : List.of(value);
    }

    /** The entries of a map of the SDK. */
    static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
