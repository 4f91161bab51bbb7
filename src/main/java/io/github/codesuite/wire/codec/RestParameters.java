package io.github.codesuite.wire.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Reads what stands in the headers, the query and the path of a REST request. */
final class RestParameters {

    private RestParameters() {}

    static void decode(Operation operation, Call call, SdkPojo request) {
        Map<String, String> labels = RestRouter.labels(operation, call);
        for (Member member : operation.input().elsewhere()) {
            value(member, call, labels).ifPresent(value -> member.set(request, value));
        }
        call.target().labels().forEach((name, text) -> {
            Member member = operation.input().member(name);
            if (member != null) {
                member.set(request, text);
            }
        });
    }

    private static Optional<Object> value(Member member, Call call, Map<String, String> labels) {
        return switch (member.location()) {
            case HEADER -> header(member, call);
            case QUERY_PARAM -> query(member, call.query());
            case PATH, GREEDY_PATH ->
                Optional.ofNullable(labels.get(member.name())).map(text -> parse(text, member, Format.ISO_8601));
            case PAYLOAD, STATUS_CODE -> Optional.empty();
        };
    }

    private static Optional<Object> header(Member member, Call call) {
        String name = member.name().toLowerCase(Locale.ROOT);
        if (member.kind() == Kind.MAP) {
            return prefixed(name, member, call.target().headers());
        }
        List<String> values = call.target().headers().getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                member.kind() == Kind.LIST
                        ? all(parts(values), member.of(), Format.RFC_822)
                        : parse(HeaderText.read(values.get(0)), member, Format.RFC_822));
    }

    private static Optional<Object> query(Member member, Map<String, List<String>> query) {
        List<String> values = query.getOrDefault(member.name(), List.of());
        if (values.isEmpty() || member.kind() == Kind.MAP) {
            return Optional.empty();
        }
        if (member.kind() == Kind.LIST) {
            return Optional.of(all(values, member.of(), Format.ISO_8601));
        }
        if (values.size() > 1) {
            throw Malformed.parameter("The query has " + member.name() + " twice");
        }
        return Optional.of(parse(values.get(0), member, Format.ISO_8601));
    }

    /** {@code x-amz-meta-*}: the rest of the name is the key. */
    private static Optional<Object> prefixed(String prefix, Member member, Map<String, List<String>> headers) {
        Map<String, Object> map = new LinkedHashMap<>();
        headers.forEach((name, values) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                map.put(
                        name.substring(prefix.length()),
                        parse(HeaderText.read(String.join(",", values)), member.of(), Format.RFC_822));
            }
        });
        return map.isEmpty() ? Optional.empty() : Optional.of(map);
    }

    private static List<String> parts(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::trim)
                .toList();
    }

    private static List<Object> all(List<String> values, Member element, Format timestamps) {
        List<Object> all = new ArrayList<>();
        for (String value : values) {
            all.add(parse(value, element, timestamps));
        }
        return all;
    }

    private static Object parse(String text, Member member, Format timestamps) {
        try {
            return Scalars.parse(text, member, timestamps);
        } catch (IllegalArgumentException | ArithmeticException other) {
            throw Malformed.parameter(
                    "The value of " + member.name() + " is no " + member.kind().text());
        }
    }
}
