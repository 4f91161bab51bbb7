package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import java.util.Set;

/**
 * A scalar as it is written: {@code 0644}, {@code yes} and {@code 1.10} stay these texts, because the readers of AWS do
 * not agree on their types.
 *
 * @param isPlain whether it stands without quotes and is no block
 */
public record YamlText(Location location, String text, boolean isPlain) implements YamlNode {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    @Override
    public String kind() {
        return isNothing() ? "empty" : "a text";
    }

    @Override
    public boolean isNothing() {
        return isPlain && NOTHING.contains(text);
    }
}
