package io.github.codesuite.spec.python;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Versions of Python projects (packaging.python.org, "Version specifiers"; PEP 440) and their normal form. */
public final class PythonVersion {

    /** For messages. */
    public static final String RULES = "use a version such as 1.2, 1.2rc1 or, for a snapshot, 1.2.dev0 (PEP 440)";

    private static final int LONGEST = 255;
    private static final String SEPARATOR = "[-_.]?";
    private static final Pattern FORM = Pattern.compile("v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)"
            + "(?:" + SEPARATOR + "(?<pre>alpha|a|beta|b|preview|pre|c|rc)" + SEPARATOR + "(?<preN>\\d+)?)?"
            + "(?<post>-(?<postN>\\d+)|" + SEPARATOR + "(?:post|rev|r)" + SEPARATOR + "(?<postM>\\d+)?)?"
            + "(?<dev>" + SEPARATOR + "dev" + SEPARATOR + "(?<devN>\\d+)?)?"
            + "(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?");

    private PythonVersion() {}

    /** The normal form; empty where a text is no version. */
    public static Optional<String> normalized(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (text.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        StringBuilder normal = new StringBuilder();
        if (number(form.group("epoch")).signum() > 0) {
            normal.append(number(form.group("epoch"))).append('!');
        }
        normal.append(numbers(form.group("release")));
        if (form.group("pre") != null) {
            normal.append(letters(form.group("pre"))).append(number(form.group("preN")));
        }
        if (form.group("post") != null) {
            String either = form.group("postN") == null ? form.group("postM") : form.group("postN");
            normal.append(".post").append(number(either));
        }
        if (form.group("dev") != null) {
            normal.append(".dev").append(number(form.group("devN")));
        }
        if (form.group("local") != null) {
            normal.append('+').append(numbers(form.group("local").replaceAll("[-_]", ".")));
        }
        return Optional.of(normal.toString());
    }

    private static String letters(String pre) {
        return switch (pre) {
            case "a", "alpha" -> "a";
            case "b", "beta" -> "b";
            default -> "rc";
        };
    }

    private static String numbers(String parts) {
        return Arrays.stream(parts.split("\\.", -1))
                .map(part -> part.matches("\\d+") ? number(part).toString() : part)
                .collect(Collectors.joining("."));
    }

    private static BigInteger number(@Nullable String digits) {
        return digits == null ? BigInteger.ZERO : new BigInteger(digits);
    }
}
