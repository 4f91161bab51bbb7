package io.github.codesuite.wire.codec;

import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Writes the SDK's structures as XML elements; what is not set is not written. */
final class XmlEncoder {

    private final Shapes shapes;

    XmlEncoder(Shapes shapes) {
        this.shapes = shapes;
    }

    /** A structure as an element. */
    void structure(XmlText out, String name, String attributes, SdkPojo structure) {
        out.open(name, attributes + attributes(structure));
        members(out, structure);
        out.close(name);
    }

    /** The members of a structure, without an element around them. */
    void members(XmlText out, SdkPojo structure) {
        for (Member member : shapes.of(structure).members()) {
            Object value = member.isInBody() && !member.attribute() ? member.value(structure) : null;
            if (value != null) {
                value(out, member.name(), value, member);
            }
        }
    }

    private void value(XmlText out, String name, Object value, Member member) {
        switch (member.kind()) {
            case STRUCTURE -> structure(out, name, "", (SdkPojo) value);
            case LIST -> list(out, name, value, member);
            case MAP -> map(out, name, value, member);
            default -> out.element(name, Scalars.write(value, member, Format.ISO_8601));
        }
    }

    private void list(XmlText out, String name, Object list, Member member) {
        if (member.flattened()) {
            Member.list(list).forEach(each -> value(out, name, each, member.of()));
            return;
        }
        out.open(name);
        Member.list(list).forEach(each -> value(out, member.elementName(), each, member.of()));
        out.close(name);
    }

    private void map(XmlText out, String name, Object map, Member member) {
        String entryName = member.flattened() ? name : "entry";
        if (!member.flattened()) {
            out.open(name);
        }
        for (Map.Entry<?, ?> entry : Member.map(map).entrySet()) {
            out.open(entryName).element(member.keyName(), String.valueOf(entry.getKey()));
            value(out, member.elementName(), entry.getValue(), member.of());
            out.close(entryName);
        }
        if (!member.flattened()) {
            out.close(name);
        }
    }

    private String attributes(SdkPojo structure) {
        StringBuilder attributes = new StringBuilder();
        for (Member member : shapes.of(structure).members()) {
            Object value = member.attribute() ? member.value(structure) : null;
            if (value != null) {
                declare(member.name(), attributes);
                attributes.append(XmlText.attribute(member.name(), value.toString()));
            }
        }
        return attributes.toString();
    }

    /** The one prefix of AWS's models is that of XML Schema's instances. */
    private static void declare(String name, StringBuilder attributes) {
        if (name.startsWith("xsi:")) {
            attributes.append(XmlText.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"));
        }
    }
}
