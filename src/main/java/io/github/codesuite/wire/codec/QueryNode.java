package io.github.codesuite.wire.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of AWS's Query protocol, whose names are paths with dots, as the tree that they mean. */
final class QueryNode {

    private final Map<String, QueryNode> children = new LinkedHashMap<>();
    private @Nullable String value;

    /**
     * The tree of a form.
     *
     * @throws Malformed if a name stands there twice, is empty between two dots, or is nested too deeply
     */
    static QueryNode of(Map<String, List<String>> form) {
        QueryNode root = new QueryNode();
        form.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Malformed.body("The request has a parameter twice");
            }
            root.at(name).value = values.get(0);
        });
        return root;
    }

    Map<String, QueryNode> children() {
        return children;
    }

    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    private QueryNode at(String path) {
        QueryNode node = this;
        String[] names = path.split("\\.", Shapes.DEPTH * 2);
        Shapes.below(names.length / 2);
        for (String name : names) {
            if (name.isEmpty()) {
                throw Malformed.body("The request has a parameter without a name");
            }
            node = node.children.computeIfAbsent(name, first -> new QueryNode());
        }
        return node;
    }
}
