package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rule for symbolic links of a tree: wherever the tree is unpacked, they lead to places inside it. */
final class TreeLink {

    private TreeLink() {}

    /** Refuses a link that is absolute, or that leaves a root, as written or through other links. */
    static void check(Path root, Path link) throws IOException {
        Path target = Files.readSymbolicLink(link);
        Path resolved = link.resolveSibling(target);
        boolean inside = !target.isAbsolute()
                && resolved.normalize().startsWith(root)
                && (!Files.exists(resolved) || resolved.toRealPath().startsWith(root));
        if (!inside) {
            throw new FileSystemException(
                    link.toString(),
                    target.toString(),
                    "this symbolic link leaves " + root + "; exclude it, or let it lead to a relative path inside");
        }
    }
}
