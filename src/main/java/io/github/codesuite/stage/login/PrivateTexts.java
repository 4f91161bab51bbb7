package io.github.codesuite.stage.login;

import java.io.IOException;
import java.nio.file.Path;

/** How files that hold secrets are written. */
@FunctionalInterface
public interface PrivateTexts {

    /** Replaces a file atomically by one that only its owner may read; makes the folder where it is missing. */
    void write(Path file, String content) throws IOException;
}
