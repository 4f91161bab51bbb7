package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Path;

/** An archive has an entry that must not be extracted; names archive and entry. */
public final class UnsafeArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 200;

    public UnsafeArchiveException(String message) {
        super(message);
    }

    /** The archive's own structure is broken. */
    static UnsafeArchiveException damaged(Path archive, IOException cause) {
        UnsafeArchiveException damaged =
                new UnsafeArchiveException(archive.getFileName() + " is damaged: " + printable(cause.toString()));
        damaged.initCause(cause);
        return damaged;
    }

    /** @param reason what the entry is or does, as the rest of a sentence */
    static UnsafeArchiveException entry(Path archive, String name, String reason) {
        return new UnsafeArchiveException(
                archive.getFileName() + ": the entry '" + printable(name) + "' " + reason + "; nothing was extracted");
    }

    /** A name of a stranger goes to a terminal: without control characters, and not endless. */
    private static String printable(String name) {
        String shortened = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        return shortened.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }
}
