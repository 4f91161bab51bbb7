package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import java.util.List;
import java.util.Optional;

/** A map whose keys are texts, each of them there once, in the file's order. */
public record YamlMap(Location location, List<Entry> entries) implements YamlNode {

    /** A key with its value. */
    public record Entry(YamlText key, YamlNode value) {}

    public YamlMap {
        entries = List.copyOf(entries);
    }

    /** The entry of a key. */
    public Optional<Entry> find(String key) {
        return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    @Override
    public String kind() {
        return "a map";
    }
}
