package io.github.codesuite.bundle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One walk through a tree; collects entries in the order of the walk. An interrupt ends it. */
final class TreeVisit extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Selection selection;
    private final List<BundleEntry> entries = new ArrayList<>();

    /** How many entries there were when each open folder was entered. */
    private final Deque<Integer> before = new ArrayDeque<>();

    TreeVisit(Path root, Selection selection) {
        this.root = root;
        this.selection = selection;
    }

    List<BundleEntry> entries() {
        return entries;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while listing " + root);
        }
        if (!folder.equals(root) && !selection.looksInto(folder, name(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        before.push(entries.size());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = name(file);
        if (attributes.isOther() || !selection.takesFile(file, name)) {
            return FileVisitResult.CONTINUE;
        }
        entries.add(attributes.isSymbolicLink() ? link(file, name) : WorkingTree.file(file, name));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        boolean nothingWentIn = before.pop() == entries.size();
        if (nothingWentIn && !folder.equals(root) && selection.takesEmptyFolder(name(folder))) {
            entries.add(new BundleEntry(name(folder), folder, BundleEntry.Kind.FOLDER, UnixMode.FOLDER));
        }
        return super.postVisitDirectory(folder, failure);
    }

    private BundleEntry link(Path link, String name) throws IOException {
        TreeLink.check(root, link);
        return new BundleEntry(name, link, BundleEntry.Kind.LINK, UnixMode.LINK);
    }

    private String name(Path path) {
        StringJoiner name = new StringJoiner("/");
        root.relativize(path).forEach(component -> name.add(component.toString()));
        return name.toString();
    }
}
