package io.github.codesuite.stage.bundle;

import io.github.codesuite.problem.NearestMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a path that the AppSpec names is looked for: beside the AppSpec, then in the module's folder.
 *
 * @param folders in this order
 * @param backslashes whether they separate components, as on Windows
 */
record RevisionFolders(List<Path> folders, boolean backslashes) {

    private static final int DEEPEST = 8;
    private static final int MOST_CANDIDATES = 5000;

    RevisionFolders {
        folders = folders.stream().distinct().toList();
    }

    static RevisionFolders of(BundleRequest request, String os) {
        Path beside = request.appspec().toAbsolutePath().normalize().resolveSibling("");
        return new RevisionFolders(List.of(beside, request.project().basedir()), os.equals("windows"));
    }

    /** The path in the bundle that the agent makes of what is written; empty for the root itself. */
    String nameInBundle(String written) {
        Deque<String> name = new ArrayDeque<>();
        for (String component : (backslashes ? written.replace('\\', '/') : written).split("/", -1)) {
            if (component.equals("..")) {
                name.pollLast();
            } else if (!component.isEmpty() && !component.equals(".")) {
                name.addLast(component);
            }
        }
        return String.join("/", name);
    }

    /** The first folder that has a file or folder of a name. */
    Optional<Path> folderWith(String name) {
        return folders.stream()
                .filter(folder -> Files.exists(folder.resolve(name)))
                .findFirst();
    }

    /** {@code , did you mean X?} with the nearest name that there is, or an empty text. */
    String hint(String name) throws IOException {
        for (Path folder : folders) {
            String hint = NearestMatch.hint(name, names(folder));
            if (!hint.isEmpty()) {
                return hint;
            }
        }
        return "";
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.find(
                folder, DEEPEST, (path, attributes) -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))) {
            return paths.limit(MOST_CANDIDATES)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
