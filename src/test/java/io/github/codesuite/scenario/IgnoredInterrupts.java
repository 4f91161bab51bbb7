package io.github.codesuite.scenario;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a shell's background job or {@code nohup} does to its children: SIGINT is ignored, and they cannot change that. */
final class IgnoredInterrupts {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";
    private static final int SIGINT = 2;

    private IgnoredInterrupts() {}

    /** What to put before a command so that it can be interrupted all the same (GNU coreutils 8.31); nothing where it can. */
    static List<String> undone() {
        return areInherited() ? List.of("env", "--default-signal=INT") : List.of();
    }

    private static boolean areInherited() {
        if (!Files.exists(STATUS)) {
            return false;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(IGNORED))
                    .map(line -> new BigInteger(line.substring(IGNORED.length()).trim(), 16))
                    .anyMatch(signals -> signals.testBit(SIGINT - 1));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
