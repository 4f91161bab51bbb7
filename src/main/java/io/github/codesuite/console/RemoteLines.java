package io.github.codesuite.console;

/** A remote log on the console: raw behind a prefix, never at another level, made harmless, and each line bounded. */
public final class RemoteLines {

    private static final int LONGEST = 2000;

    private final Console console;
    private final String prefix;
    private final String wholeLog;

    /**
     * @param prefix before each line, with its space
     * @param wholeLog where a line that is too long is found in full
     */
    public RemoteLines(Console console, String prefix, String wholeLog) {
        this.console = console;
        this.prefix = prefix;
        this.wholeLog = wholeLog;
    }

    /** Says what the remote said; line breaks within make several lines, one at the end makes none. */
    public void line(String raw) {
        String text = raw.endsWith("\n") ? raw.substring(0, raw.length() - 1) : raw;
        for (String part : text.split("\n", -1)) {
            console.info(prefix + bounded(RemoteText.harmless(part)));
        }
    }

    private String bounded(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + " ... (" + line.length() + " characters, the whole line is in " + wholeLog
                + ")";
    }
}
