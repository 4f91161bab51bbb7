package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What a working tree holds: files, symbolic links as such, and folders that would be lost because nothing of them goes in.
 * Sockets, pipes and devices are left out.
 */
public final class WorkingTree {

    private WorkingTree() {}

    /**
     * The entries below a folder that the rules let through, sorted by name.
     *
     * @throws java.nio.file.FileSystemException if a link that is let through leaves the root; names the link and its target
     */
    public static List<BundleEntry> list(Path root, IgnoreRules rules) throws IOException {
        Path real = root.toRealPath();
        TreeVisit visit = new TreeVisit(real, new Selection(rules));
        Files.walkFileTree(real, visit);
        return visit.entries().stream()
                .sorted(Comparator.comparing(BundleEntry::name))
                .toList();
    }

    /** An ordinary file as an entry under a name of one's choice; a link is followed. */
    public static BundleEntry file(Path file, String name) throws IOException {
        return new BundleEntry(name, file.toRealPath(), BundleEntry.Kind.FILE, UnixMode.ofFile(file));
    }
}
