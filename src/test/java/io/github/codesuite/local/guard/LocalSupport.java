package io.github.codesuite.local.guard;

import java.util.List;
import java.util.stream.Collectors;

/** The README's table of what the local cloud supports, made from the guards' own tables. */
final class LocalSupport {

    private static final String BEGIN = "<!-- local-cloud:begin -->\n";
    private static final String END = "<!-- local-cloud:end -->";

    private LocalSupport() {}

    static String table(List<LocalServices.Service> services) {
        return services.stream()
                .map(LocalSupport::row)
                .collect(Collectors.joining("", "| Service | Operations |\n|---|---|\n", ""));
    }

    /** What stands between the markers. */
    static String tableIn(String readme) {
        return readme.substring(start(readme), end(readme));
    }

    /** The text with another table between the markers. */
    static String withTable(String readme, String table) {
        return readme.substring(0, start(readme)) + table + readme.substring(end(readme));
    }

    private static String row(LocalServices.Service service) {
        return "| " + service.name() + " | "
                + service.honoured().operations().stream()
                        .map(operation -> "`" + operation + "`")
                        .collect(Collectors.joining(", "))
                + " |\n";
    }

    private static int start(String readme) {
        return found(readme, BEGIN) + BEGIN.length();
    }

    private static int end(String readme) {
        return found(readme, END);
    }

    private static int found(String readme, String marker) {
        int index = readme.indexOf(marker);
        if (index < 0) {
            throw new IllegalStateException("the README has no line " + marker);
        }
        return index;
    }
}
