package io.github.codesuite.local.exec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a process still runs. One that has ended stays in the process table until its parent looks, which for an orphan
 * is the first process of the machine or container, and some of those look late or never: it counts as ended.
 */
final class Living {

    private Living() {}

    static boolean isAlive(ProcessHandle handle) {
        return handle.isAlive() && !isZombie(handle);
    }

    /** The state stands behind the program's name, which is in parentheses and may contain some itself (proc(5)). */
    private static boolean isZombie(ProcessHandle handle) {
        try {
            String status = Files.readString(
                    Path.of("/proc", Long.toString(handle.pid()), "stat"), StandardCharsets.ISO_8859_1);
            return status.startsWith(") Z", status.lastIndexOf(')'));
        } catch (IOException endedOrNotShown) {
            return false;
        }
    }
}
