package io.github.codesuite.stage.publish.npm;

import java.util.regex.Pattern;

/** Versions and dist-tags of npm packages. */
final class NpmVersion {

    /** For messages. */
    static final String RULES =
            "use a semantic version such as 1.2.3 or 1.2.3-SNAPSHOT, with three numbers and without build metadata";

    private static final String NUMBER = "(?:0|[1-9]\\d{0,15})";
    private static final String IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
    private static final Pattern FORM = Pattern.compile(
            NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*)?");

    /** npm refuses a tag that could be a range of versions, such as 1.x, v2 or x. */
    private static final Pattern TAG = Pattern.compile("(?![vV=]?[\\dxX*](?:$|[\\d.xX*-]))[a-zA-Z][a-zA-Z0-9._-]*");

    private static final int LONGEST = 255;

    private NpmVersion() {}

    /** Whether a text is a version as semver.org has it (2.0.0), without build metadata. */
    static boolean isVersion(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    static boolean isPrerelease(String version) {
        return version.contains("-");
    }

    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }
}
