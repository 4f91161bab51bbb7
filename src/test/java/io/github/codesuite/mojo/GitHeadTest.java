package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    @Test
    void readsADetachedHead() throws Exception {
        write(".git/HEAD", COMMIT + "\n");
        assertThat(GitHead.of(folder)).contains(COMMIT);
    }

    @Test
    void readsABranchFromAFolderBelow() throws Exception {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", COMMIT + "\n");
        assertThat(GitHead.of(Files.createDirectories(folder.resolve("a/b")))).contains(COMMIT);
    }

    @Test
    void readsAPackedBranch() throws Exception {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/packed-refs", "# pack-refs with: peeled\n" + COMMIT + " refs/heads/main\n");
        assertThat(GitHead.of(folder)).contains(COMMIT);
    }

    @Test
    void readsAWorkTreeOfItsOwn() throws Exception {
        write("main/.git/refs/heads/topic", COMMIT + "\n");
        write("main/.git/worktrees/topic/HEAD", "ref: refs/heads/topic\n");
        write("main/.git/worktrees/topic/commondir", "../..\n");
        write("topic/.git", "gitdir: ../main/.git/worktrees/topic\n");
        assertThat(GitHead.of(folder.resolve("topic"))).contains(COMMIT);
    }

    @Test
    void knowsNothingOfABranchWithoutACommit() throws Exception {
        write(".git/HEAD", "ref: refs/heads/main\n");
        assertThat(GitHead.of(folder)).isEmpty();
    }

    @Test
    void doesNotLeaveTheRepository() throws Exception {
        write(".git/HEAD", "ref: ../../elsewhere\n");
        write("elsewhere", COMMIT);
        assertThat(GitHead.of(folder)).isEmpty();
    }

    private void write(String name, String content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
