package io.github.codesuite.local.codedeploy.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;

/** Who we are on this machine, and to whom we may give files; found out on a file that is made for it. */
final class Users {

    private final Path folder;
    private final String current;

    private Users(Path folder, String current) {
        this.folder = folder;
        this.current = current;
    }

    static Users here(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path probe = Files.createTempFile(folder, "user", "");
        try {
            return new Users(folder, Files.getOwner(probe).getName());
        } finally {
            Files.delete(probe);
        }
    }

    String current() {
        return current;
    }

    boolean canOwn(String user) {
        return isPossible((view, probe) -> view.setOwner(
                probe.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user)));
    }

    boolean canGroup(String group) {
        return isPossible((view, probe) -> view.setGroup(
                probe.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group)));
    }

    @FunctionalInterface
    private interface Attempt {
        void on(PosixFileAttributeView view, Path probe) throws IOException;
    }

    private boolean isPossible(Attempt attempt) {
        try {
            Path probe = Files.createTempFile(folder, "user", "");
            try {
                attempt.on(Files.getFileAttributeView(probe, PosixFileAttributeView.class), probe);
                return true;
            } finally {
                Files.delete(probe);
            }
        } catch (IOException notAllowedOrUnknown) {
            return false;
        }
    }
}
