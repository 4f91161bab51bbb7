package io.github.codesuite.local.exec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Finds all processes that carry an owner's mark in their environment, however they detached themselves. Where the
 * system does not show environments, only the descendants of what we started are found.
 */
final class MarkedProcesses {

    /** The variable that carries the mark. */
    static final String VARIABLE = "CODESUITE_PROCESS";

    private static final Path PROC = Path.of("/proc");
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_NANOS = 1_000_000;

    private MarkedProcesses() {}

    static List<ProcessHandle> of(String owner) {
        byte[] mark = ("\0" + VARIABLE + "=" + owner + "\0").getBytes(StandardCharsets.UTF_8);
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        long self = ProcessHandle.current().pid();
        Map<Long, ProcessHandle> found = new LinkedHashMap<>();
        ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != self)
                .filter(handle -> carries(handle, mark))
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .forEach(handle -> found.put(handle.pid(), handle));
        return List.copyOf(found.values());
    }

    private static boolean carries(ProcessHandle handle, byte[] mark) {
        try {
            byte[] environment = environment(handle);
            byte[] framed = new byte[environment.length + 1];
            System.arraycopy(environment, 0, framed, 1, environment.length);
            return indexOf(framed, mark) >= 0;
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    /** While a process takes on another program its environment reads as empty for a moment; a kernel thread's always does. */
    private static byte[] environment(ProcessHandle handle) throws IOException {
        Path file = PROC.resolve(Long.toString(handle.pid())).resolve("environ");
        byte[] environment = Files.readAllBytes(file);
        for (int attempt = 0; environment.length == 0 && attempt < ATTEMPTS && isProgram(handle); attempt++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            environment = Files.readAllBytes(file);
        }
        return environment;
    }

    private static boolean isProgram(ProcessHandle handle) {
        return handle.isAlive()
                && Files.exists(PROC.resolve(Long.toString(handle.pid())).resolve("exe"));
    }

    private static int indexOf(byte[] text, byte[] part) {
        for (int start = 0; start + part.length <= text.length; start++) {
            int matched = 0;
            while (matched < part.length && text[start + matched] == part[matched]) {
                matched++;
            }
            if (matched == part.length) {
                return start;
            }
        }
        return -1;
    }
}
