package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Path;

/** The four checksums of a file or text, lower-case hex, read in one pass. */
public record Checksums(String md5, String sha1, String sha256, String sha512) {

    /** Of a file; streams. */
    public static Checksums of(Path file) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Of a small content. */
    public static Checksums of(byte[] content) {
        throw new UnsupportedOperationException("not there yet");
    }
}
