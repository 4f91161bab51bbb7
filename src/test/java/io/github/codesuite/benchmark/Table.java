package io.github.codesuite.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one run, as a table in Markdown; each line is also said when it is known. */
final class Table {

    private final List<String> lines = new ArrayList<>(List.of("| What | Figure | Compared with |", "|---|---|---|"));

    void add(String what, String figure, String comparison) {
        String line = "| " + what + " | " + figure + " | " + comparison + " |";
        lines.add(line);
        System.out.println(line);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
