package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Makes our tree of the engine's; each node is visited once, however many aliases point to it. YAML 1.1's merge key is
 * honoured, as AWS's readers do.
 */
final class YamlTree {

    private static final String MERGE = "<<";

    private final String source;
    private final Problems problems;
    private final IdentityHashMap<Node, YamlNode> made = new IdentityHashMap<>();

    YamlTree(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    YamlNode of(Node node) {
        YamlNode known = made.get(node);
        if (known != null) {
            return known;
        }
        if (node.isRecursive()) {
            problems.error(location(node), "this contains an alias to itself", "remove the alias");
            return new YamlText(location(node), "", true);
        }
        YamlNode result = make(node);
        made.put(node, result);
        return result;
    }

    private YamlNode make(Node node) {
        if (node instanceof MappingNode map) {
            return map(map);
        }
        if (node instanceof SequenceNode list) {
            return new YamlList(
                    location(node), list.getValue().stream().map(this::of).toList());
        }
        ScalarNode scalar = (ScalarNode) node;
        return new YamlText(location(node), scalar.getValue(), scalar.isPlain());
    }

    private YamlMap map(MappingNode map) {
        Map<String, YamlMap.Entry> own = new LinkedHashMap<>();
        Map<String, YamlMap.Entry> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                problems.error(
                        location(tuple.getKeyNode()),
                        "a key is a list or a map",
                        "keys are texts; put what begins with { or [ in quotes");
                continue;
            }
            YamlText key = (YamlText) of(tuple.getKeyNode());
            YamlNode value = of(tuple.getValueNode());
            if (key.isPlain() && key.text().equals(MERGE)) {
                merge(value, merged);
            } else {
                add(new YamlMap.Entry(key, value), own);
            }
        }
        merged.forEach(own::putIfAbsent);
        return new YamlMap(location(map), own.values().stream().toList());
    }

    private void add(YamlMap.Entry entry, Map<String, YamlMap.Entry> own) {
        YamlMap.Entry earlier = own.putIfAbsent(entry.key().text(), entry);
        if (earlier != null) {
            problems.error(
                    entry.key().location(),
                    "key '" + entry.key().text() + "' is there twice, first in line "
                            + earlier.key().location().line(),
                    "merge the two or remove one");
        }
    }

    private static void merge(YamlNode value, Map<String, YamlMap.Entry> merged) {
        if (value instanceof YamlMap map) {
            map.entries().forEach(entry -> merged.putIfAbsent(entry.key().text(), entry));
        } else if (value instanceof YamlList list) {
            list.items().forEach(item -> merge(item, merged));
        }
    }

    private Location location(Node node) {
        return SyntaxProblem.location(node.getStartMark(), source);
    }
}
