package io.github.codesuite.wire.codec;

import io.github.codesuite.spec.xml.HardenedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/**
 * Reads XML into the SDK's structures. Strict: text where elements must stand, an element twice, a value of another type and
 * deep nesting are {@link Malformed}; an element that the model does not have is refused by name.
 */
final class XmlDecoder {

    private final Shapes shapes;

    XmlDecoder(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Reads a document whose root element is one structure; an empty document is an empty structure. */
    void decode(byte[] document, SdkPojo builder) {
        if (document.length == 0) {
            return;
        }
        try {
            structure(HardenedXml.parse(new ByteArrayInputStream(document)).getDocumentElement(), builder, 0);
        } catch (IOException broken) {
            throw Malformed.body("The request is not well-formed XML, or declares a document type");
        }
    }

    private void structure(Element element, SdkPojo builder, int depth) {
        int inner = Shapes.below(depth);
        Shape shape = shapes.of(builder);
        Map<Member, List<Element>> found = new LinkedHashMap<>();
        for (Element child : elements(element)) {
            Member member = shape.member(name(child));
            if (member == null) {
                throw WireRefusal.unsupported(name(child));
            }
            found.computeIfAbsent(member, first -> new ArrayList<>()).add(child);
        }
        found.forEach((member, children) -> member.set(builder, value(member, children, inner)));
        attributes(element, shape, builder);
    }

    private static void attributes(Element element, Shape shape, SdkPojo builder) {
        for (Member member : shape.members()) {
            if (member.attribute() && element.hasAttribute(member.name())) {
                member.set(builder, element.getAttribute(member.name()));
            }
        }
    }

    private Object value(Member member, List<Element> found, int depth) {
        if (member.kind() == Kind.LIST && member.flattened()) {
            return list(member, found, depth);
        } else if (member.kind() == Kind.MAP && member.flattened()) {
            return map(member, found, depth);
        }
        if (found.size() > 1) {
            throw Malformed.body("The element " + member.name() + " stands there twice");
        }
        Element element = found.get(0);
        return switch (member.kind()) {
            case STRUCTURE -> {
                SdkPojo nested = member.builder();
                structure(element, nested, depth);
                yield Member.built(nested);
            }
            case LIST -> list(member, elements(element, member.elementName()), Shapes.below(depth));
            case MAP -> map(member, elements(element, "entry"), Shapes.below(depth));
            default -> scalar(member, element);
        };
    }

    private List<Object> list(Member member, List<Element> found, int depth) {
        List<Object> list = new ArrayList<>();
        for (Element element : found) {
            list.add(value(member.of(), List.of(element), depth));
        }
        return list;
    }

    private Map<String, Object> map(Member member, List<Element> found, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Element entry : found) {
            Element key = only(entry, member.keyName());
            Element value = only(entry, member.elementName());
            if (map.put(text(key), value(member.of(), List.of(value), depth)) != null) {
                throw Malformed.body("The map " + member.name() + " has a key twice");
            }
        }
        return map;
    }

    private static Element only(Element entry, String name) {
        Optional<Element> first = elements(entry).stream()
                .filter(child -> name(child).equals(name))
                .findFirst();
        return first.orElseThrow(() -> Malformed.body("An entry has no " + name));
    }

    private static Object scalar(Member member, Element element) {
        try {
            return Scalars.parse(text(element), member, Format.ISO_8601);
        } catch (IllegalArgumentException | ArithmeticException other) {
            throw Malformed.body(
                    "The value of " + member.name() + " is no " + member.kind().text());
        }
    }

    private static String text(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                throw Malformed.body("The element " + name(element) + " has elements where a value must stand");
            }
        }
        return element.getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = elements(parent);
        for (Element element : elements) {
            if (!name(element).equals(name)) {
                throw WireRefusal.unsupported(name(element));
            }
        }
        return elements;
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            } else if (child.getNodeType() == Node.TEXT_NODE
                    && !child.getTextContent().isBlank()) {
                throw Malformed.body("There is text where elements must stand");
            }
        }
        return elements;
    }

    /** Without a namespace's prefix: AWS's own documents have none or one of the client's choice. */
    private static String name(Element element) {
        String name = element.getNodeName();
        return name.substring(name.indexOf(':') + 1);
    }
}
