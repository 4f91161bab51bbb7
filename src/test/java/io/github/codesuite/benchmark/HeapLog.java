package io.github.codesuite.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of a JVM's garbage collector. */
final class HeapLog {

    private static final Pattern BEFORE = Pattern.compile("(\\d+)M->\\d+M\\(");

    private HeapLog() {}

    /** The most that was in use before a collection, in MB. */
    static int peak(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(BEFORE::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElseThrow(() -> new IOException("the heap was never collected"));
    }
}
