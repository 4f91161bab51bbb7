package io.github.codesuite.local.exec;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which of some processes hold a file open; none where the system does not show it. */
public final class OpenFiles {

    private OpenFiles() {}

    /** Those that still run and have the file open. */
    public static List<ProcessRecord> holders(List<ProcessRecord> processes, Path file) {
        return processes.stream()
                .filter(ProcessRecord::isAlive)
                .filter(process -> holds(process, file))
                .toList();
    }

    private static boolean holds(ProcessRecord process, Path file) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(descriptors)) {
            for (Path entry : entries) {
                if (Files.exists(entry) && Files.isSameFile(entry, file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException endedOrNotShown) {
            return false;
        }
    }
}
