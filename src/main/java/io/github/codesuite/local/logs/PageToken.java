package io.github.codesuite.local.logs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page begins ({@code f/…/s}) or ends ({@code b/…/s}), in the shape of AWS's tokens. The same position gives the same
 * token, so that a reader who gets its own token back has caught up.
 */
record PageToken(boolean forward, long position) {

    private static final Pattern SHAPE = Pattern.compile("([fb])/0*(\\d{1,18})/s");

    static PageToken parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw LogsFaults.invalidToken();
        }
        return new PageToken(matcher.group(1).equals("f"), Long.parseLong(matcher.group(2)));
    }

    String text() {
        return String.format(Locale.ROOT, "%s/%056d/s", forward ? "f" : "b", position);
    }
}
