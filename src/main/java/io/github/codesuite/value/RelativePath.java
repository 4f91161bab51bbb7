package io.github.codesuite.value;

import java.util.regex.Pattern;

/** Paths as a user writes them, judged by their text alone. */
public final class RelativePath {

    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private RelativePath() {}

    /** Whether the {@code ..} in a path climb above the folder where it begins, or above {@code /}. */
    public static boolean leavesItsRoot(String path) {
        int depth = 0;
        for (String name : SEPARATOR.split(path, -1)) {
            if (name.equals("..")) {
                depth--;
            } else if (!name.isEmpty() && !name.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
