package io.github.codesuite.spec.yaml;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;

/** Whether a text can be YAML at all: not too long, and without characters that no editor shows. */
final class PlainText {

    private PlainText() {}

    static void check(String text, String source, Problems problems) {
        if (text.length() > Yaml.MAX_LENGTH) {
            problems.error(
                    Location.of(source),
                    "the file has " + text.length() + " characters",
                    "at most " + Yaml.MAX_LENGTH + " are read; check that this is the right file");
            return;
        }
        int line = 1;
        int column = 1;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int character = text.codePointAt(index);
            if (!isPrintable(character)) {
                problems.error(Location.of(source, line, column), found(character), "save the file as UTF-8 text");
                return;
            }
            column = character == '\n' ? 1 : column + 1;
            line += character == '\n' ? 1 : 0;
        }
    }

    private static String found(int character) {
        return character == 0
                ? "a NUL character, as in a binary file or one in UTF-16"
                : String.format("the character U+%04X, which YAML does not allow", character);
    }

    /** The printable characters of YAML 1.2.2, section 5.1. */
    private static boolean isPrintable(int character) {
        boolean isText = character >= 0x20 && character != 0x7F && (character < 0x80 || character >= 0xA0);
        boolean isSpace = character == '\t' || character == '\n' || character == '\r' || character == 0x85;
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return (isText || isSpace) && !isHalf && character != 0xFFFE && character != 0xFFFF;
    }
}
