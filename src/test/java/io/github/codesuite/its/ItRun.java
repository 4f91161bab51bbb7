package io.github.codesuite.its;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A build of a folder of src/it that has ended: its log, and what it left in the local cloud of the folder. */
public final class ItRun {

    private final Path folder;
    private final List<String> log;

    private ItRun(Path folder, List<String> log) {
        this.folder = folder;
        this.log = log;
    }

    /** The run of a folder; {@code basedir} in a script. */
    public static ItRun of(File basedir) throws IOException {
        Path folder = basedir.toPath();
        return new ItRun(folder, Files.readAllLines(folder.resolve("build.log")));
    }

    /** The log has a line with each of the texts. */
    public ItRun says(String... texts) {
        assertThat(texts).allSatisfy(text -> assertThat(log).anyMatch(line -> line.contains(text)));
        return this;
    }

    /** The log has exactly so many lines with a text. */
    public ItRun says(int times, String text) {
        assertThat(log.stream().filter(line -> line.contains(text))).hasSize(times);
        return this;
    }

    /** The log has no line with any of the texts. */
    public ItRun neverSays(String... texts) {
        assertThat(texts).allSatisfy(text -> assertThat(log).noneMatch(line -> line.contains(text)));
        return this;
    }

    /** The lines stand in the log in this order. */
    public ItRun saysInOrder(String... texts) {
        List<Integer> places = Arrays.stream(texts).map(this::firstLine).toList();
        assertThat(places).doesNotContain(-1).isSorted();
        return this;
    }

    /** The repository of the folder's local cloud has these files and no other POM or jar; given as {@code a-1.0.pom}. */
    public ItRun published(String... files) throws IOException {
        assertThat(packages()).containsExactlyInAnyOrder(files);
        return this;
    }

    /** A file below the folder is there. */
    public ItRun leaves(String... files) {
        assertThat(files).allSatisfy(file -> assertThat(folder.resolve(file)).exists());
        return this;
    }

    /** Nothing that the folder's builds started still runs. */
    public void leavesNoProcess() {
        String home = folder.resolve("local-cloud").toString();
        assertThat(ProcessHandle.allProcesses()
                        .filter(handle -> handle.info().commandLine().orElse("").contains(home)))
                .isEmpty();
    }

    private int firstLine(String text) {
        for (int index = 0; index < log.size(); index++) {
            if (log.get(index).contains(text)) {
                return index;
            }
        }
        return -1;
    }

    private List<String> packages() throws IOException {
        Path repositories = folder.resolve("local-cloud/codeartifact");
        if (!Files.isDirectory(repositories)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(repositories)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pom") || name.endsWith(".jar"))
                    .toList();
        }
    }
}
