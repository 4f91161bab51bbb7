package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Permission bits in the two forms that git knows too, so that a person's umask does not change a bundle. */
final class UnixMode {

    static final int FILE = 0644;
    static final int EXECUTABLE = 0755;
    static final int FOLDER = 0755;
    static final int LINK = 0777;

    private static final PosixFilePermission[] HIGHEST_BIT_FIRST = PosixFilePermission.values();

    private UnixMode() {}

    /** 0755 where the owner may execute a file, otherwise 0644; where the file system knows no such thing, 0644. */
    static int ofFile(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE)
                ? EXECUTABLE
                : FILE;
    }

    /** Gives a file or folder the lower nine bits of a mode, where the file system knows modes. */
    static void set(Path path, int mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, permissions(mode));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < HIGHEST_BIT_FIRST.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                permissions.add(HIGHEST_BIT_FIRST[bit]);
            }
        }
        return permissions;
    }
}
