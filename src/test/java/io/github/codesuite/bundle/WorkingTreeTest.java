package io.github.codesuite.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {

    @TempDir
    Path root;

    @Test
    void listsFilesSortedByName() throws IOException {
        file("b/x.txt");
        file("b.txt");
        file("a");

        assertThat(names(IgnoreRules.defaults())).containsExactly("a", "b.txt", "b/x.txt");
    }

    @Test
    void leavesOutGitTargetOfModulesAndBackups() throws IOException {
        file("pom.xml");
        file("target/classes/A.class");
        file("module/pom.xml");
        file("module/target/m.jar");
        file(".git/HEAD");
        file("linked/.git");
        file("notes.txt~");
        file("src/target/Kept.java");

        assertThat(names(IgnoreRules.defaults()))
                .containsExactly("linked", "module/pom.xml", "pom.xml", "src/target/Kept.java");
    }

    @Test
    void bringsTargetBackWhenAnIncludeBeginsWithIt() throws IOException {
        file("pom.xml");
        file("target/app.jar");
        file("target/classes/A.class");

        assertThat(names(new IgnoreRules(List.of("target/*.jar"), List.of()))).containsExactly("target/app.jar");
        assertThat(names(new IgnoreRules(List.of("target/classes"), List.of())))
                .containsExactly("target/classes/A.class");
        assertThat(names(new IgnoreRules(List.of("**/*"), List.of()))).containsExactly("pom.xml");
    }

    @Test
    void listsEverythingThatIsAskedForWithoutTheDefaults() throws IOException {
        file("pom.xml");
        file("target/app.jar");
        file("notes~");

        assertThat(names(IgnoreRules.exactly(List.of("**/*"), List.of("pom.xml"))))
                .containsExactly("notes~", "target/app.jar");
    }

    @Test
    void takesExcludesOutOfIncludes() throws IOException {
        file("docs/a.md");
        file("docs/deep/b.md");
        file("src/c.md");

        assertThat(names(new IgnoreRules(List.of("docs"), List.of("docs/deep/"))))
                .containsExactly("docs/a.md");
    }

    @Test
    void keepsEmptyFolders() throws IOException {
        Files.createDirectories(root.resolve("logs/old"));

        assertThat(WorkingTree.list(root, IgnoreRules.defaults()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).isEqualTo("logs/old"))
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(BundleEntry.Kind.FOLDER));
    }

    @Test
    void keepsLinksThatStayInside() throws IOException {
        file("docs/a.md");
        Files.createSymbolicLink(root.resolve("latest"), Path.of("docs"));
        Files.createSymbolicLink(root.resolve("docs/up.md"), Path.of("../docs/a.md"));
        Files.createSymbolicLink(root.resolve("dangling"), Path.of("docs/later"));

        assertThat(WorkingTree.list(root, IgnoreRules.defaults()))
                .filteredOn(entry -> entry.kind() == BundleEntry.Kind.LINK)
                .extracting(BundleEntry::name)
                .containsExactly("dangling", "docs/up.md", "latest");
    }

    @Test
    void refusesLinksThatLeaveByName() throws IOException {
        Files.createSymbolicLink(root.resolve("secrets"), Path.of("../../etc"));
        assertThatThrownBy(() -> names(IgnoreRules.defaults()))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("secrets")
                .hasMessageContaining("../../etc");
        assertThat(names(new IgnoreRules(List.of(), List.of("secrets")))).isEmpty();
    }

    @Test
    void refusesAbsoluteLinks() throws IOException {
        file("a");
        Files.createSymbolicLink(root.resolve("b"), root.resolve("a"));

        assertThatThrownBy(() -> names(IgnoreRules.defaults())).isInstanceOf(FileSystemException.class);
    }

    @Test
    void refusesLinksThatLeaveThroughOtherLinks() throws IOException {
        Files.createDirectories(root.resolve("sub"));
        Files.createSymbolicLink(root.resolve("sub/here"), Path.of("."));
        Files.createSymbolicLink(root.resolve("sub/out"), Path.of("here/../.."));

        assertThatThrownBy(() -> names(IgnoreRules.defaults()))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("sub/out");
    }

    @Test
    void leavesOutSockets() throws IOException {
        file("a");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("socket")));

            assertThat(names(IgnoreRules.defaults())).containsExactly("a");
        }
    }

    @Test
    void knowsWhatMayBeExecuted() throws IOException {
        assertThat(file("run.sh").toFile().setExecutable(true, true)).isTrue();
        file("plain.txt");

        assertThat(WorkingTree.list(root, IgnoreRules.defaults()))
                .extracting(BundleEntry::mode)
                .containsExactly(0644, 0755);
    }

    @Test
    void endsWhenInterrupted() throws IOException {
        file("a");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> names(IgnoreRules.defaults())).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private List<String> names(IgnoreRules rules) throws IOException {
        return WorkingTree.list(root, rules).stream().map(BundleEntry::name).toList();
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }
}
