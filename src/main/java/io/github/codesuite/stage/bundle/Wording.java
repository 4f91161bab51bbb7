package io.github.codesuite.stage.bundle;

import io.github.codesuite.value.ByteSize;

/** Numbers of a bundle for a person. */
final class Wording {

    private Wording() {}

    /** {@code 12 entries, 3.4 MB}. */
    static String content(int entries, long bytes) {
        return (entries == 1 ? "1 entry" : entries + " entries") + ", " + ByteSize.words(bytes);
    }
}
