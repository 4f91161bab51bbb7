package io.github.codesuite.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a local cloud has left running: processes whose environment or command line names its home. */
final class RunningProcesses {

    private RunningProcesses() {}

    static List<String> of(Path home) {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                .filter(handle -> names(handle, home))
                .map(handle -> handle.pid() + " " + handle.info().commandLine().orElse("?"))
                .toList();
    }

    static List<Long> ids(Path home) {
        return of(home).stream()
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    /** The process whose id is written to a file, sooner or later. */
    static ProcessHandle awaitPid(Path file) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.exists(file) || Files.readString(file).isBlank()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nobody wrote " + file);
            }
            Thread.sleep(20);
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(file).trim())).orElseThrow();
    }

    private static boolean names(ProcessHandle handle, Path home) {
        String folder = home.toAbsolutePath().toString();
        return handle.info().commandLine().orElse("").contains(folder)
                || read(handle, "environ").contains("=" + folder + "/");
    }

    private static String read(ProcessHandle handle, String what) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(handle.pid()), what), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException endedOrNotOurs) {
            return "";
        }
    }
}
