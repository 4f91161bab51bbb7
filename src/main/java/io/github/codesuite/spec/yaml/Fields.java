package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a map by their types. A field of another type is reported and reads as if it were absent; so does one
 * that is empty.
 */
public final class Fields {

    private static final Set<String> YES = Set.of("yes", "true", "on", "y");
    private static final Set<String> NO = Set.of("no", "false", "off", "n");

    private final YamlMap map;
    private final String path;
    private final Problems problems;

    private Fields(YamlMap map, String path, Problems problems) {
        this.map = map;
        this.path = path;
        this.problems = problems;
    }

    /**
     * The fields of a node.
     *
     * @param path what the node is, for messages, such as {@code phases.build}
     * @param prefix what stands before a field's name in messages: the path and a dot, or nothing at the top
     * @return empty where it is no map, which is then reported
     */
    static Optional<Fields> of(YamlNode node, String path, String prefix, Problems problems) {
        if (node instanceof YamlMap map) {
            return Optional.of(new Fields(map, prefix, problems));
        }
        problems.error(node.location(), path + " is " + node.kind(), "a map of the form 'key: value' is needed here");
        return Optional.empty();
    }

    /** The fields at the top of a document. */
    public static Optional<Fields> ofRoot(YamlNode root, String name, Problems problems) {
        return of(root, name, "", problems);
    }

    /** The fields of a node somewhere below. */
    public static Optional<Fields> of(YamlNode node, String path, Problems problems) {
        return of(node, path, path + ".", problems);
    }

    /** Where the map begins. */
    public Location location() {
        return map.location();
    }

    /** All entries, empty ones too. */
    public List<YamlMap.Entry> entries() {
        return map.entries();
    }

    /** The full name of a field, for messages. */
    public String path(String key) {
        return path + key;
    }

    /** Where a field's key stands, or the map if it is absent. */
    public Location locationOf(String key) {
        return map.find(key).map(entry -> entry.key().location()).orElse(map.location());
    }

    /** A field of any type that is not empty. */
    public Optional<YamlNode> node(String key) {
        return map.find(key).map(YamlMap.Entry::value).filter(value -> !value.isNothing());
    }

    /** A field that is a text. */
    public Optional<YamlText> text(String key) {
        return node(key).flatMap(value -> asText(value, path(key)));
    }

    /** A field that is a map. */
    public Optional<Fields> fields(String key) {
        return node(key).flatMap(value -> of(value, path(key), problems));
    }

    /** The items of a field that is a list, each of any type. */
    public List<YamlNode> items(String key) {
        Optional<YamlNode> value = node(key);
        if (value.isPresent() && !(value.get() instanceof YamlList)) {
            problems.error(
                    value.get().location(),
                    path(key) + " is " + value.get().kind(),
                    "a list is needed here, each item on a line of its own after '- '");
        }
        return value.map(node -> node instanceof YamlList list ? list.items() : List.<YamlNode>of())
                .orElse(List.of());
    }

    /** The items of a field that is a list of texts. */
    public List<YamlText> texts(String key) {
        List<YamlNode> items = items(key);
        List<YamlText> texts = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            asText(items.get(index), path(key) + "[" + index + "]").ifPresent(texts::add);
        }
        return texts;
    }

    /** A field that is yes or no, as YAML 1.1 writes it; no where absent. */
    public boolean flag(String key) {
        Optional<YamlText> value = text(key);
        String word = value.map(text -> text.text().toLowerCase(Locale.ROOT)).orElse("no");
        if (!YES.contains(word) && !NO.contains(word)) {
            problems.error(
                    value.map(YamlText::location).orElse(location()),
                    path(key) + " is '" + word + "'",
                    "use yes or no");
        }
        return YES.contains(word);
    }

    /** Warns of every key that AWS ignores, with the one that was probably meant. */
    public void warnOfOthersThan(Collection<String> known) {
        for (YamlMap.Entry entry : map.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                problems.warning(
                        entry.key().location(),
                        "unknown key '" + path(key) + "'" + NearestMatch.hint(key, known),
                        "AWS ignores it; known here are " + String.join(", ", known));
            }
        }
    }

    private Optional<YamlText> asText(YamlNode value, String name) {
        if (value instanceof YamlText text && !text.isNothing()) {
            return Optional.of(text);
        }
        problems.error(value.location(), name + " is " + value.kind(), "a text is needed here");
        return Optional.empty();
    }
}
