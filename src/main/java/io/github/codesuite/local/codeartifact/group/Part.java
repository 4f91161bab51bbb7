package io.github.codesuite.local.codeartifact.group;

/** One part of a pattern, a namespace or a name, against that of a package. */
final class Part {

    private Part() {}

    static Match equal(String part, String found) {
        if (part.equals(found)) {
            return Match.STRONG;
        }
        return Variations.common(part).equals(Variations.common(found)) ? Match.WEAK : Match.NONE;
    }

    /** A prefix ends where a word ends (user guide, "Words, word boundaries, and prefix matching"). */
    static Match prefix(String part, String found) {
        if (begins(part, found)) {
            return Match.STRONG;
        }
        return begins(Variations.common(part), Variations.common(found)) ? Match.WEAK : Match.NONE;
    }

    /** Whether a character can end a word: a letter, a number or a mark. */
    static boolean isOfWord(int character) {
        return Character.isLetter(character)
                || switch (Character.getType(character)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean begins(String prefix, String found) {
        return found.startsWith(prefix)
                && (found.length() == prefix.length() || !isOfWord(found.codePointAt(prefix.length())));
    }
}
