package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of Python packages; CodeArtifact keeps them normalized (user guide, "Python package name normalization"; PEP 503). */
final class PypiName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?");
    private static final Pattern RUN = Pattern.compile("[-_.]+");

    private PypiName() {}

    /** @throws Refusal unless it is a name that PyPI allows */
    static String normalized(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid(
                    "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\" is no name of a Python package: letters,"
                            + " digits, dots, dashes and underscores, with a letter or digit at both ends");
        }
        return RUN.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
