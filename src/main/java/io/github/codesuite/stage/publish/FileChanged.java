package io.github.codesuite.stage.publish;

import java.nio.file.Path;

/** A file is not any more what was compared with the repository. */
final class FileChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String words;

    /** @param what has become of it, as the end of a sentence that the file begins */
    FileChanged(Path file, String what) {
        super("the file " + file + " " + what);
        this.file = file.toString();
        this.words = "the file " + file + " " + what;
    }

    String file() {
        return file;
    }

    /** {@code the file … is gone}. */
    String words() {
        return words;
    }
}
