package io.github.codesuite.wire.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Writes what stands in the headers of a REST reply. */
final class RestHeaders {

    private static final String LENGTH = "Content-Length";

    private RestHeaders() {}

    /** The headers of a structure; the length of the body is none of them. */
    static Map<String, String> of(Shape shape, SdkPojo structure) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Member member : shape.elsewhere()) {
            Object value = member.location() == MarshallLocation.HEADER ? member.value(structure) : null;
            if (value != null && !member.name().equalsIgnoreCase(LENGTH)) {
                add(headers, member, value);
            }
        }
        return headers;
    }

    /** The length of the body that a structure names; negative where it names none. */
    static long length(Shape shape, SdkPojo structure) {
        for (Member member : shape.elsewhere()) {
            if (member.name().equalsIgnoreCase(LENGTH) && member.value(structure) instanceof Long length) {
                return length;
            }
        }
        return -1;
    }

    private static void add(Map<String, String> headers, Member member, Object value) {
        if (member.kind() == Kind.MAP) {
            Member.map(value).forEach((key, each) -> headers.put(member.name() + key, text(each, member.of())));
        } else if (member.kind() == Kind.LIST) {
            headers.put(
                    member.name(),
                    Member.list(value).stream()
                            .map(each -> text(each, member.of()))
                            .collect(Collectors.joining(",")));
        } else {
            headers.put(member.name(), text(value, member));
        }
    }

    private static String text(Object value, Member member) {
        return HeaderText.write(Scalars.write(value, member, Format.RFC_822));
    }
}
