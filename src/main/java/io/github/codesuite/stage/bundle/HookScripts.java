package io.github.codesuite.stage.bundle;

import io.github.codesuite.bundle.BundleEntry;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec;
import io.github.codesuite.spec.appspec.Appspec.Script;
import io.github.codesuite.value.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hook scripts of an AppSpec: each must be there, and goes in executable, whatever it is here. The agent makes a script
 * executable too (hook_executor.rb of version 1.8.1), but not one whose file system forbids it.
 */
final class HookScripts {

    private static final int EXECUTABLE = 0755;
    private static final int LONGEST_SHEBANG = 256;

    private final RevisionFolders folders;
    private final boolean forUnix;
    private final Problems problems;

    HookScripts(RevisionFolders folders, boolean forUnix, Problems problems) {
        this.folders = folders;
        this.forUnix = forUnix;
        this.problems = problems;
    }

    /**
     * The scripts as entries, those that are missing reported.
     *
     * @param later what is not made yet, and therefore not missed
     */
    List<BundleEntry> entries(Appspec appspec, Optional<Path> later) throws IOException {
        List<BundleEntry> entries = new ArrayList<>();
        for (List<Script> scripts : appspec.hooks().values()) {
            for (Script script : scripts) {
                entry(script, later).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<BundleEntry> entry(Script script, Optional<Path> later) throws IOException {
        String name = folders.nameInBundle(script.path());
        if (RelativePath.leavesItsRoot(script.path())) {
            problems.error(
                    script.location(),
                    "the script '" + script.path() + "' leaves the revision by '..'",
                    "a revision holds only what lies in it");
            return Optional.empty();
        }
        Optional<Path> file =
                folders.folderWith(name).map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            miss(script, name, later);
            return Optional.empty();
        }
        warn(script, file.get());
        return Optional.of(new BundleEntry(name, file.get().toRealPath(), BundleEntry.Kind.FILE, EXECUTABLE));
    }

    private void miss(Script script, String name, Optional<Path> later) throws IOException {
        boolean stillToBeMade = later.isPresent()
                && folders.folders().stream()
                        .anyMatch(folder -> folder.resolve(name).startsWith(later.get()));
        if (!stillToBeMade) {
            problems.error(
                    script.location(),
                    "the script '" + script.path() + "' is not there" + folders.hint(name),
                    "create it in the module's folder or beside the AppSpec");
        }
    }

    private void warn(Script script, Path file) throws IOException {
        if (forUnix && !Files.isExecutable(file)) {
            problems.warning(
                    script.location(),
                    "the script '" + script.path() + "' is not executable",
                    "it is made so in the bundle; chmod +x mends it for good");
        }
        if (forUnix && hasWindowsShebang(file)) {
            problems.warning(
                    script.location(),
                    "the first line of '" + script.path()
                            + "' ends as on Windows (CR LF), so that no interpreter is found",
                    "save the script with LF line ends");
        }
    }

    private static boolean hasWindowsShebang(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(LONGEST_SHEBANG);
            if (start.length < 2 || start[0] != '#' || start[1] != '!') {
                return false;
            }
            for (int at = 2; at < start.length; at++) {
                if (start[at] == '\n') {
                    return start[at - 1] == '\r';
                }
            }
            return false;
        }
    }
}
