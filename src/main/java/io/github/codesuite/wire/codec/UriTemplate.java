package io.github.codesuite.wire.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The URI template of an operation: {@code /v1/package/{name}/{rest+}?fixed=value}; immutable.
 *
 * @param segments of the path; without the empty ones
 * @param fixed parameters of the query that must be there
 */
record UriTemplate(List<String> segments, Map<String, String> fixed) {

    static UriTemplate parse(String template) {
        int mark = template.indexOf('?');
        String path = mark < 0 ? template : template.substring(0, mark);
        String query = mark < 0 ? "" : template.substring(mark + 1);
        return new UriTemplate(segments(path), fixed(query));
    }

    /** The labels of a path as it was sent, still encoded; empty where the template is another one's. */
    Optional<Map<String, String>> labels(String path) {
        List<String> sent = segments(path);
        Map<String, String> labels = new LinkedHashMap<>();
        for (int index = 0; index < segments.size(); index++) {
            String segment = segments.get(index);
            if (segment.endsWith("+}")) {
                return greedy(segment, sent, index, labels);
            }
            if (index >= sent.size() || !fits(segment, sent.get(index), labels)) {
                return Optional.empty();
            }
        }
        return sent.size() == segments.size() ? Optional.of(labels) : Optional.empty();
    }

    /** Whether the query has the parameters that must be there. */
    boolean admits(Map<String, List<String>> query) {
        return fixed.entrySet().stream().allMatch(wanted -> {
            List<String> sent = query.getOrDefault(wanted.getKey(), List.of());
            return !sent.isEmpty() && (wanted.getValue().isEmpty() || sent.contains(wanted.getValue()));
        });
    }

    private static Optional<Map<String, String>> greedy(
            String segment, List<String> sent, int index, Map<String, String> labels) {
        if (index >= sent.size()) {
            return Optional.empty();
        }
        labels.put(segment.substring(1, segment.length() - 2), String.join("/", sent.subList(index, sent.size())));
        return Optional.of(labels);
    }

    private static boolean fits(String segment, String sent, Map<String, String> labels) {
        if (segment.startsWith("{")) {
            labels.put(segment.substring(1, segment.length() - 1), sent);
            return !sent.isEmpty();
        }
        return segment.equals(sent);
    }

    /** A slash at the end makes a segment of its own: it belongs to an object's key. */
    private static List<String> segments(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
    }

    private static Map<String, String> fixed(String query) {
        return query.isEmpty()
                ? Map.of()
                : List.of(query.split("&", -1)).stream()
                        .map(part -> part.split("=", 2))
                        .collect(
                                Collectors.toUnmodifiableMap(part -> part[0], part -> part.length == 1 ? "" : part[1]));
    }
}
