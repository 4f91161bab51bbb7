package io.github.codesuite.mojo.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A list as one text: items between commas, where {@code \,} is a comma within an item. */
public final class CommaList {

    private static final String ESCAPED = "\\,";
    private static final String UNESCAPED_COMMA = "(?<!\\\\),";

    private CommaList() {}

    /** The items of a text, without blank ones. */
    public static List<String> split(String text) {
        return cleaned(Arrays.stream(text.split(UNESCAPED_COMMA, -1))
                .map(item -> item.replace(ESCAPED, ","))
                .toList());
    }

    /** The text of items. */
    static String join(Collection<String> items) {
        return items.stream().map(item -> item.replace(",", ESCAPED)).collect(Collectors.joining(","));
    }

    /** The items trimmed, without blank ones. */
    static List<String> cleaned(Collection<String> items) {
        return items.stream().map(String::trim).filter(item -> !item.isEmpty()).toList();
    }
}
