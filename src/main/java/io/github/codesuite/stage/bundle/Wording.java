package io.github.codesuite.stage.bundle;

import java.util.Locale;

/** Numbers of a bundle for a person. */
final class Wording {

    private static final double KILO = 1000;

    private Wording() {}

    /** {@code 12 entries, 3.4 MB}. */
    static String content(int entries, long bytes) {
        return (entries == 1 ? "1 entry" : entries + " entries") + ", " + size(bytes);
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double kilobytes = bytes / KILO;
        return kilobytes < KILO
                ? String.format(Locale.ROOT, "%.1f kB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / KILO);
    }
}
