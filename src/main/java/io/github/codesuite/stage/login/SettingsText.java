package io.github.codesuite.stage.login;

import io.github.codesuite.spec.xml.HardenedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a {@code settings.xml}, to which blocks between marks of ours are added: all else stays as it is, to the letter. What
 * comes out is well-formed, or nothing comes out.
 */
final class SettingsText {

    private static final String END = "<!-- /codesuite:login -->";

    private final String text;

    SettingsText(String text) throws Unmergeable {
        this.text = text;
        check(text);
    }

    String text() {
        return text;
    }

    /** A block in a list of the settings, which is added where it is not there; an earlier block of the name goes. */
    SettingsText with(String list, String name, String block) throws Unmergeable {
        String rest = without(text, Pattern.quote(list), name);
        if (withoutComments(without(text, "\\w+", name)).contains("<id>" + name + "</id>")) {
            throw new Unmergeable("it has <id>" + name + "</id> already, which was not written by codesuite:login");
        }
        String begin = "<!-- codesuite:login " + list + " " + name + " -->\n";
        return new SettingsText(inserted(rest, list, begin + block + END + "\n"));
    }

    private static String without(String text, String lists, String name) {
        String begin = "[ \\t]*<!-- codesuite:login " + lists + " " + Pattern.quote(name) + " -->\\R";
        return text.replaceAll("(?s)" + begin + ".*?" + Pattern.quote(END) + "\\R?", "");
    }

    private static String inserted(String rest, String list, String block) throws Unmergeable {
        String open = rest.replaceAll("<" + list + "\\s*/>", "<" + list + "></" + list + ">");
        String blanked = withoutComments(open);
        int closing = blanked.lastIndexOf("</" + list + ">");
        int settings = blanked.lastIndexOf("</settings>");
        if (settings < 0) {
            throw new Unmergeable("it has no element <settings>");
        }
        return closing >= 0
                ? spliced(open, closing, block)
                : spliced(open, settings, "<" + list + ">\n" + block + "</" + list + ">\n");
    }

    private static String spliced(String text, int at, String block) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int place = text.substring(line, at).isBlank() ? line : at;
        String before = text.substring(0, place);
        return before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + block + text.substring(place);
    }

    /** Comments as blanks, so that all else stands where it stood. */
    private static String withoutComments(String text) {
        return Pattern.compile("(?s)<!--.*?-->")
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(" ".repeat(found.group().length())));
    }

    private static void check(String text) throws Unmergeable {
        try {
            HardenedXml.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException malformed) {
            throw new Unmergeable(String.valueOf(malformed.getMessage()));
        }
    }
}
