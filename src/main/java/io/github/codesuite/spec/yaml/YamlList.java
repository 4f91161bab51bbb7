package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import java.util.List;

/** A list, in the file's order. */
public record YamlList(Location location, List<YamlNode> items) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
