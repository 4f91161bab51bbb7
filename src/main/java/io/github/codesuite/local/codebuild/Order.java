package io.github.codesuite.local.codebuild;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codebuild.model.SortOrderType;

/** The order of a list that a request asks for. */
final class Order {

    private Order() {}

    /** Sorts; descending where the request says so, or says nothing and that is the operation's default. */
    static <T> List<T> sorted(List<T> all, Comparator<T> ascending, @Nullable String order, SortOrderType byDefault) {
        Set<String> known =
                SortOrderType.knownValues().stream().map(Object::toString).collect(Collectors.toSet());
        String wanted = Given.optional(order).orElse(byDefault.toString());
        if (!known.contains(wanted)) {
            throw CodeBuildFaults.invalid("sortOrder must be one of " + known + ", not " + wanted);
        }
        boolean descending = wanted.equals(SortOrderType.DESCENDING.toString());
        return all.stream()
                .sorted(descending ? ascending.reversed() : ascending)
                .toList();
    }
}
