package io.github.codesuite.bundle;

import java.io.IOException;

/** An archive has an entry that must not be extracted; names archive and entry. */
public final class UnsafeArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnsafeArchiveException(String message) {
        super(message);
    }
}
