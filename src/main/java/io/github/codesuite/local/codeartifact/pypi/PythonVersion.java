package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of Python packages (PEP 440); two that are written differently may be the same one. */
final class PythonVersion {

    private static final Pattern VERSION = Pattern.compile("v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)"
            + "(?:[-_.]?(?<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<prenumber>\\d*))?"
            + "(?<post>-(?<postonly>\\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postnumber>\\d*))?"
            + "(?<dev>[-_.]?dev[-_.]?(?<devnumber>\\d*))?"
            + "(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?");
    private static final int LIMIT = 128;
    private static final Map<String, String> PRE =
            Map.of("alpha", "a", "beta", "b", "c", "rc", "pre", "rc", "preview", "rc");

    private PythonVersion() {}

    /**
     * One spelling for all that are the same version.
     *
     * @throws Refusal unless it is a version
     */
    static String canonical(String version) {
        Matcher parts = VERSION.matcher(version.toLowerCase(Locale.ROOT));
        if (version.length() > LIMIT || !parts.matches()) {
            throw Refusal.invalid(
                    "\"" + version.replaceAll("\\p{Cntrl}", "?") + "\" is no version of a Python package (PEP 440)");
        }
        return number(parts.group("epoch")) + "!" + release(parts.group("release")) + pre(parts) + post(parts)
                + (parts.group("dev") == null ? "" : ".dev" + number(parts.group("devnumber")))
                + (parts.group("local") == null
                        ? ""
                        : "+" + parts.group("local").replaceAll("[-_]", "."));
    }

    private static String release(String release) {
        return release.replaceAll("(^|\\.)0+(?=\\d)", "$1").replaceAll("(\\.0)+$", "");
    }

    private static String pre(Matcher parts) {
        String word = parts.group("pre");
        return word == null ? "" : PRE.getOrDefault(word, word) + number(parts.group("prenumber"));
    }

    private static String post(Matcher parts) {
        if (parts.group("post") == null) {
            return "";
        }
        String only = parts.group("postonly");
        return ".post" + number(only == null ? parts.group("postnumber") : only);
    }

    private static String number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? "0" : digits.replaceAll("^0+(?=\\d)", "");
    }
}
