package io.github.codesuite.wire.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Reads the parameters of AWS's Query protocol into the SDK's structures; strict as the other decoders. */
final class QueryDecoder {

    private static final Pattern INDEX = Pattern.compile("[1-9]\\d{0,8}");

    private final Shapes shapes;

    QueryDecoder(Shapes shapes) {
        this.shapes = shapes;
    }

    void structure(QueryNode node, SdkPojo builder) {
        if (node.value().isPresent()) {
            throw Malformed.body("There is a value where a structure must stand");
        }
        Shape shape = shapes.of(builder);
        node.children().forEach((name, child) -> {
            Member member = shape.member(name);
            if (member == null) {
                throw WireRefusal.unsupported(name);
            }
            member.set(builder, value(child, member));
        });
    }

    private Object value(QueryNode node, Member member) {
        return switch (member.kind()) {
            case STRUCTURE -> {
                SdkPojo nested = member.builder();
                structure(node, nested);
                yield Member.built(nested);
            }
            case LIST -> list(node, member);
            case MAP -> map(node, member);
            default -> scalar(node, member);
        };
    }

    private List<Object> list(QueryNode node, Member member) {
        List<Object> list = new ArrayList<>();
        for (QueryNode element : indexed(node, member, member.elementName()).values()) {
            list.add(value(element, member.of()));
        }
        return list;
    }

    private Map<String, Object> map(QueryNode node, Member member) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (QueryNode entry : indexed(node, member, "entry").values()) {
            QueryNode key = child(entry, member.keyName());
            QueryNode value = child(entry, member.elementName());
            if (map.put(key.value().orElse(""), value(value, member.of())) != null) {
                throw Malformed.body("The map " + member.name() + " has a key twice");
            }
        }
        return map;
    }

    /** Elements are numbered from 1; a parameter without value and elements is an empty list. */
    private static SortedMap<Integer, QueryNode> indexed(QueryNode node, Member member, String wrapper) {
        boolean empty = node.children().isEmpty() && node.value().orElse("").isEmpty();
        QueryNode numbered = member.flattened() || empty ? node : child(node, wrapper);
        SortedMap<Integer, QueryNode> elements = new TreeMap<>();
        numbered.children().forEach((name, element) -> {
            if (!INDEX.matcher(name).matches()) {
                throw Malformed.body("The elements of " + member.name() + " are not numbered");
            }
            elements.put(Integer.valueOf(name), element);
        });
        return elements;
    }

    private static QueryNode child(QueryNode node, String name) {
        QueryNode child = node.children().get(name);
        if (child == null) {
            throw Malformed.body("The request has no " + name + " where one must stand");
        }
        return child;
    }

    private static Object scalar(QueryNode node, Member member) {
        String text = node.value()
                .filter(value -> node.children().isEmpty())
                .orElseThrow(() -> Malformed.body("The value of " + member.name() + " is no "
                        + member.kind().text()));
        try {
            return Scalars.parse(text, member, Format.ISO_8601);
        } catch (IllegalArgumentException | ArithmeticException other) {
            throw Malformed.body(
                    "The value of " + member.name() + " is no " + member.kind().text());
        }
    }
}
