package io.github.codesuite.value;

import java.util.Locale;

/** How much something is, for a person. */
public final class ByteSize {

    private static final double KILO = 1000;

    private ByteSize() {}

    /** {@code 12 bytes}, {@code 3.4 kB} or {@code 5.6 MB}. */
    public static String words(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double kilobytes = bytes / KILO;
        return kilobytes < KILO
                ? String.format(Locale.ROOT, "%.1f kB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / KILO);
    }
}
