package io.github.codesuite.local.codeartifact.group;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What names have in common that could be taken for each other: letters of either case, runs of dashes, dots and underscores, and
 * letters of the Cyrillic and the Greek alphabet that look like Latin ones (user guide, "Additional variations"). Which characters
 * AWS takes for confusable beside these is not documented.
 */
final class Variations {

    private static final Pattern SEPARATORS = Pattern.compile("[-._]+");

    /** Each look-alike with the Latin letter behind it, upper case first: A, B, E, H, I, … */
    private static final String CYRILLIC =
            "\u0410a\u0412b\u0415e\u041dh\u0406i\u0408j\u041ak\u041cm\u041eo\u0420p\u0421c\u0405s"
                    + "\u0422t\u0425x\u0423y\u0430a\u0441c\u0501d\u0435e\u04bbh\u0456i\u0458j\u04cfl\u043eo\u0440p\u051bq\u0455s\u0445x"
                    + "\u0443y\u051dw";

    private static final String GREEK =
            "\u0391a\u0392b\u0395e\u0396z\u0397h\u0399i\u039ak\u039cm\u039dn\u039fo\u03a1p\u03a4t"
                    + "\u03a5y\u03a7x\u03b1a\u03b9i\u03bak\u03bdv\u03bfo\u03c1p\u03c5u";

    private static final Map<Character, Character> LATIN = latin(CYRILLIC + GREEK);

    private Variations() {}

    /** The same for all variations of a name, and different for others. */
    static String common(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder letters = new StringBuilder(composed.length());
        for (int index = 0; index < composed.length(); index++) {
            char letter = composed.charAt(index);
            letters.append(LATIN.getOrDefault(letter, letter).charValue());
        }
        String folded = letters.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(folded).replaceAll(".");
    }

    private static Map<Character, Character> latin(String pairs) {
        Map<Character, Character> latin = new HashMap<>();
        for (int index = 0; index < pairs.length(); index += 2) {
            latin.put(pairs.charAt(index), pairs.charAt(index + 1));
        }
        return Map.copyOf(latin);
    }
}
