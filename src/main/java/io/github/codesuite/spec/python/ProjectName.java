package io.github.codesuite.spec.python;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of Python projects (packaging.python.org, "Names and normalization"). */
public final class ProjectName {

    /** For messages. */
    public static final String RULES = "use A-Z, a-z, 0-9, - . _ and begin and end with a letter or digit";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?");
    private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

    private ProjectName() {}

    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    /** What CodeArtifact calls it: lower case, with single dashes ("Python package name normalization"). */
    public static String normalized(String text) {
        return SEPARATORS.matcher(text).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
