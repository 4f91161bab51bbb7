package io.github.codesuite.wire.codec;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text in HTTP headers: the server's strings hold one byte a character, AWS's clients mean UTF-8. */
final class HeaderText {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private HeaderText() {}

    /** @throws Malformed if it is not UTF-8 */
    static String read(String sent) {
        return isAscii(sent) ? sent : Octets.utf8(sent.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** No header can hold a line's end or another control character: each becomes a blank. */
    static String write(String text) {
        String line = CONTROL.matcher(text).replaceAll(" ");
        return isAscii(line) ? line : new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < 128);
    }
}
