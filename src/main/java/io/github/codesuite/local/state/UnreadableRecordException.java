package io.github.codesuite.local.state;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A record cannot be used: written by a newer version of the plugin, or damaged. Names the file. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnreadableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static UnreadableRecordException newer(Path file, int found, int known) {
        return new UnreadableRecordException(
                file + " has schema version " + found + ", this plugin reads up to " + known
                        + ": use the newer plugin version, or another codesuite.local.home",
                null);
    }

    static UnreadableRecordException damaged(Path file, Throwable cause) {
        return new UnreadableRecordException(
                file + " is not a record of the local cloud: remove it, or run codesuite:reset", cause);
    }
}
