package io.github.codesuite.wire.codec;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/**
 * Finds the operation that a method, a path, a query and headers mean. Where several fit, the one that demands most of the
 * request is meant; among equals the first by name.
 */
final class RestRouter {

    private static final Comparator<Operation> DEMANDING =
            Comparator.comparingInt(RestRouter::demands).thenComparing(Operation::name, Comparator.reverseOrder());

    private final Operations operations;
    private final Map<String, List<Operation>> byMethod = new ConcurrentHashMap<>();

    RestRouter(Operations operations) {
        this.operations = operations;
    }

    Optional<Operation> find(Call call) {
        return candidates(call.request().method()).stream()
                .filter(operation -> fits(operation, call))
                .max(DEMANDING);
    }

    /** The labels of a call's path, decoded. */
    static Map<String, String> labels(Operation operation, Call call) {
        Map<String, String> labels = new HashMap<>();
        operation
                .template()
                .labels(call.target().path())
                .ifPresent(found -> found.forEach((name, text) -> labels.put(name, Form.decodePath(text))));
        labels.putAll(call.target().labels());
        return labels;
    }

    private List<Operation> candidates(String method) {
        return byMethod.computeIfAbsent(
                List.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS")
                                .contains(method)
                        ? method
                        : "",
                wanted -> operations.all().stream()
                        .filter(operation ->
                                operation.binding().httpMethod().name().equals(wanted))
                        .toList());
    }

    private static boolean fits(Operation operation, Call call) {
        return operation
                        .template()
                        .labels(call.target().path())
                        .filter(labels -> hasItsLabels(
                                operation,
                                labels.keySet(),
                                call.target().labels().keySet()))
                        .isPresent()
                && operation.template().admits(call.query())
                && operation.required().stream().allMatch(member -> isThere(member, call));
    }

    /** Every label of the model is found, and the dialect found nothing that the model does not have. */
    private static boolean hasItsLabels(Operation operation, Set<String> templates, Set<String> dialects) {
        Set<String> wanted = new HashSet<>();
        for (Member member : operation.input().elsewhere()) {
            if (isLabel(member)) {
                wanted.add(member.name());
            }
        }
        return wanted.stream().allMatch(name -> templates.contains(name) || dialects.contains(name))
                && dialects.stream()
                        .allMatch(name ->
                                wanted.contains(name) || operation.input().member(name) != null);
    }

    private static boolean isThere(Member member, Call call) {
        return switch (member.location()) {
            case QUERY_PARAM -> call.query().containsKey(member.name());
            case HEADER -> call.target().headers().containsKey(member.name().toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private static boolean isLabel(Member member) {
        return member.location() == MarshallLocation.PATH || member.location() == MarshallLocation.GREEDY_PATH;
    }

    private static int demands(Operation operation) {
        long required =
                operation.required().stream().filter(member -> !isLabel(member)).count();
        return operation.template().fixed().size() + (int) required;
    }
}
