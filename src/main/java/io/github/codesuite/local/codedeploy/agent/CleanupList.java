package io.github.codesuite.local.codedeploy.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The list of what an Install has made. A path stands in it before it is made, so that the next Install, also after a
 * kill at any point, removes all that this one made and nothing else.
 */
final class CleanupList {

    private final Path file;
    private final Destinations destinations;

    CleanupList(Path file, Destinations destinations) {
        this.file = file;
        this.destinations = destinations;
    }

    /**
     * Removes what the list names, last first, and then the list. What is missing is fine, a folder with other things in
     * it stays, a last line without an end was never done, a path outside the root is not ours.
     */
    void run() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = finishedLines();
        for (int index = lines.size() - 1; index >= 0; index--) {
            remove(Path.of(lines.get(index).strip()));
        }
        Files.delete(file);
    }

    /** Begins a new list. */
    void begin() throws IOException {
        Files.write(file, new byte[0]);
    }

    /** Notes a path that is about to be made. */
    void add(Path path) throws IOException {
        Files.writeString(file, path + "\n", StandardOpenOption.APPEND);
    }

    private List<String> finishedLines() throws IOException {
        String content = Files.readString(file, StandardCharsets.UTF_8);
        int end = content.lastIndexOf('\n');
        return content.substring(0, end + 1)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void remove(Path path) throws IOException {
        if (!path.isAbsolute() || !destinations.isInside(path)) {
            return;
        }
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(path);
            }
        } catch (DirectoryNotEmptyException holdsSomethingElse) {
            // Somebody else has put something there, so the folder is not only ours any more.
        }
    }
}
