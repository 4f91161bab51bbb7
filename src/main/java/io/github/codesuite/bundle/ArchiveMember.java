package io.github.codesuite.bundle;

/**
 * One member of an archive as it stands there, not yet judged.
 *
 * @param name as written
 * @param mode unix mode with all its bits, 0 where the archive has none
 * @param linkTarget as written; empty where it is no link
 */
record ArchiveMember(String name, BundleEntry.Kind kind, int mode, String linkTarget) {

    private static final int PERMISSIONS = 0777;
    private static final int OWNER_MAY_USE_A_FOLDER = 0700;

    /** The permission bits to be given: no setuid, setgid and sticky bits, and folders that can be filled and removed again. */
    int permissions() {
        int bits = mode & PERMISSIONS;
        return switch (kind) {
            case FILE -> bits == 0 ? UnixMode.FILE : bits;
            case FOLDER -> bits == 0 ? UnixMode.FOLDER : bits | OWNER_MAY_USE_A_FOLDER;
            case LINK -> UnixMode.LINK;
        };
    }
}
