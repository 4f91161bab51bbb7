package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;

/** A part of a YAML document with the place where it begins; immutable. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlText {

    /** Where it begins, 1-based. */
    Location location();

    /** What it is, for messages: {@code a map}, {@code a list}, {@code a text} or {@code empty}. */
    String kind();

    /** Whether nothing was written, or one of YAML's words for it. */
    default boolean isNothing() {
        return false;
    }
}
