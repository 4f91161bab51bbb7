package io.github.codesuite.local.codebuild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CODEBUILD_SRC_DIR as the border of artifacts and reports: nothing outside of it is read. */
record SourceTree(Path root) {

    /** A path that the buildspec names, which may have wildcards. */
    Path inside(Path from, String text) throws PhaseFailedException {
        Path path = from.resolve(text).normalize();
        if (!path.startsWith(from)) {
            throw leaves(text);
        }
        return path;
    }

    /** A link, followed to its end. */
    Path followed(Path link) throws PhaseFailedException, IOException {
        Path real = link.toRealPath();
        if (!real.startsWith(root)) {
            throw leaves(root.relativize(link).toString());
        }
        return real;
    }

    /** Checks a link that is kept as a link. */
    void keepsInside(Path link) throws PhaseFailedException, IOException {
        Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        if (!target.startsWith(root)) {
            throw leaves(root.relativize(link).toString());
        }
    }

    private static PhaseFailedException leaves(String path) {
        return new PhaseFailedException(
                PhaseFailedException.CLIENT_ERROR,
                "the path " + path
                        + " leaves its directory; the local cloud reads nothing outside of CODEBUILD_SRC_DIR");
    }
}
