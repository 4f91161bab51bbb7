package io.github.codesuite.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the members of an archive into an empty folder; links last, so that nothing is ever written through one. */
final class Extraction implements ArchiveReader.Visitor {

    private final Path root;
    private final ExtractionCheck check;
    private final Map<Path, Path> links = new LinkedHashMap<>();

    Extraction(Path root, ExtractionCheck check) {
        this.root = root;
        this.check = check;
    }

    @Override
    public void member(ArchiveMember member, InputStream content) throws IOException {
        // The archive was judged before; judging again costs little and holds if the file was exchanged in between.
        Path place = root.resolve(check.accept(member));
        switch (member.kind()) {
            case FOLDER -> {
                Files.createDirectories(place);
                UnixMode.set(place, member.permissions());
            }
            case FILE -> {
                Files.createDirectories(place.resolveSibling(""));
                write(content, place);
                UnixMode.set(place, member.permissions());
            }
            case LINK -> links.put(place, place.getFileSystem().getPath(member.linkTarget()));
        }
    }

    /** Makes the links. */
    void finish() throws IOException {
        check.finish();
        for (Map.Entry<Path, Path> link : links.entrySet()) {
            Files.createDirectories(link.getKey().resolveSibling(""));
            Files.createSymbolicLink(link.getKey(), link.getValue());
        }
    }

    /** Removes what was written. */
    void undo() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (!folder.equals(root)) {
                    Files.delete(folder);
                }
                return super.postVisitDirectory(folder, failure);
            }
        });
    }

    private static void write(InputStream content, Path file) throws IOException {
        try (OutputStream output = Files.newOutputStream(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            content.transferTo(output);
        }
    }
}
