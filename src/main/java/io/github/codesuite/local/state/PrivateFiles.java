package io.github.codesuite.local.state;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that only their owner may read, from the moment they exist; where a file system has no such rights, plain ones. */
public final class PrivateFiles {

    private static final FileAttribute<?>[] NOTHING = {};

    private final AtomicFiles files;

    public PrivateFiles(AtomicFiles files) {
        this.files = files;
    }

    /** Makes a folder with rights 0700; one that is there stays as it is. */
    public void createFolder(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            return;
        }
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        try {
            Files.createDirectory(absolute, rights(absolute, "rwx------"));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.createDirectories(absolute);
        }
    }

    /** Replaces a file atomically by one with rights 0600. */
    public void write(Path target, String content) throws IOException {
        Path temporary = files.temporaryFor(target);
        Files.createFile(temporary, rights(target, "rw-------"));
        try {
            Files.writeString(temporary, content);
            files.publish(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static FileAttribute<?>[] rights(Path file, String rights) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return NOTHING;
        }
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
