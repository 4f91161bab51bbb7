package io.github.codesuite.mojo.config;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the properties of the command line: a misspelt one is an error, for it would silently change nothing. */
public final class UserProperties {

    private static final Location COMMAND_LINE = Location.of("command line");
    private static final List<String> NOT_OURS = List.of("codesuite.version");
    private static final String RESULTS = "codesuite.result.";

    private UserProperties() {}

    /** Reports unknown properties and values that are not allowed. */
    public static void check(Map<String, String> user, Problems problems) {
        new TreeMap<>(user).forEach((name, value) -> {
            if (name.startsWith(Parameter.PREFIX) && !NOT_OURS.contains(name) && !name.startsWith(RESULTS)) {
                check(name, value.trim(), problems);
            }
        });
    }

    private static void check(String name, String value, Problems problems) {
        Parameters.all().stream()
                .filter(parameter -> isNamed(parameter, name))
                .findFirst()
                .ifPresentOrElse(parameter -> checkValue(parameter, value, problems), () -> unknown(name, problems));
    }

    /** Elements with leaves of their own cannot be written as one text. */
    private static void inPomOnly(Parameter<?> parameter, Problems problems) {
        problems.error(
                COMMAND_LINE,
                parameter.property() + " cannot be set on the command line",
                "write " + parameter.xml() + ", which takes elements, into the plugin's configuration");
    }

    /** An empty text falls through to the POM, but for a choice: {@code -Dcodesuite.dryRun=} must not deploy. */
    private static void checkValue(Parameter<?> parameter, String value, Problems problems) {
        if (parameter.kind() == Parameter.Kind.ELEMENTS) {
            inPomOnly(parameter, problems);
            return;
        }
        if (!value.isEmpty() || !parameter.grammar().words().isEmpty()) {
            parameter.complaint(value, COMMAND_LINE, false).ifPresent(problems::add);
        }
    }

    private static void unknown(String name, Problems problems) {
        List<String> known =
                Parameters.all().stream().map(UserProperties::written).toList();
        problems.error(
                COMMAND_LINE,
                "'" + name + "' is no property of this plugin" + NearestMatch.hint(name, known),
                "mvn codesuite:help -Ddetail prints all properties");
    }

    private static boolean isNamed(Parameter<?> parameter, String name) {
        String prefix = parameter.property() + ".";
        return switch (parameter.kind()) {
            case NAMED -> name.startsWith(prefix) && name.length() > prefix.length();
            case ELEMENTS -> name.startsWith(prefix) || parameter.property().equals(name);
            default -> parameter.property().equals(name);
        };
    }

    private static String written(Parameter<?> parameter) {
        return parameter.property() + (parameter.kind() == Parameter.Kind.NAMED ? ".NAME" : "");
    }
}
