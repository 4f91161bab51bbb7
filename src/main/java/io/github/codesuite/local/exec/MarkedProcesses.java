package io.github.codesuite.local.exec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds all processes that carry an owner's mark in their environment, however they detached themselves. Where the
 * system does not show environments, only the descendants of what we started are found.
 */
final class MarkedProcesses {

    /** The variable that carries the mark. */
    static final String VARIABLE = "CODESUITE_PROCESS";

    private static final Path PROC = Path.of("/proc");
    private static final int LOOKS = 20;
    private static final int ATTEMPTS = 5_000;
    private static final long PAUSE_NANOS = 1_000_000;

    /** The place of {@code env_start}, the 50th field of stat, behind the process's name, which is the second. */
    private static final int ENVIRONMENT_START = 47;

    private MarkedProcesses() {}

    /** Looks until two looks agree: a process that was seen may have been replaced by its child meanwhile. */
    static List<ProcessHandle> of(String owner) {
        byte[] mark = ("\0" + VARIABLE + "=" + owner + "\0").getBytes(StandardCharsets.UTF_8);
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        Set<ProcessHandle> seen = look(mark);
        Set<ProcessHandle> again = look(mark);
        for (int attempt = 0; !again.equals(seen) && attempt < LOOKS; attempt++) {
            seen = again;
            again = look(mark);
        }
        return List.copyOf(again);
    }

    private static Set<ProcessHandle> look(byte[] mark) {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != self)
                .filter(handle -> carries(handle, mark))
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    /** While a process takes on another program its environment reads as empty; what follows may still carry the mark. */
    private static byte[] environment(ProcessHandle handle) throws IOException {
        Path folder = PROC.resolve(Long.toString(handle.pid()));
        byte[] environment = Files.readAllBytes(folder.resolve("environ"));
        for (int attempt = 0; environment.length == 0 && attempt < ATTEMPTS && isChanging(folder); attempt++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            environment = Files.readAllBytes(folder.resolve("environ"));
        }
        return environment;
    }

    /**
     * Whether a process has a program but no place for its environment yet: between the two steps of execve. A kernel
     * thread has neither, a program with an empty environment has both (proc(5), {@code env_start}).
     */
    private static boolean isChanging(Path folder) throws IOException {
        String stat = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return fields.size() > ENVIRONMENT_START
                && fields.get(ENVIRONMENT_START).equals("0")
                && Files.exists(folder.resolve("exe"));
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
