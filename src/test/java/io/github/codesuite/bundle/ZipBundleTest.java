package io.github.codesuite.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBundleTest {

    @TempDir
    Path folder;

    private Path tree;
    private Path target;

    @BeforeEach
    void makeATree() throws IOException {
        tree = Files.createDirectories(folder.resolve("tree"));
        target = folder.resolve("out/bundle.zip");
        Files.writeString(tree.resolve("b.txt"), "text ".repeat(1000));
        Files.writeString(tree.resolve("ä.jar"), "a jar");
        Files.createDirectories(tree.resolve("empty"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("b.txt"));
        assertThat(Files.writeString(tree.resolve("run.sh"), "#!/bin/sh\n")
                        .toFile()
                        .setExecutable(true))
                .isTrue();
    }

    @Test
    void writesTheSameBytesWhateverTimeZoneAndOrder() throws IOException {
        ZipBundle.Written first = ZipBundle.write(list(), target);

        List<BundleEntry> reversed = new ArrayList<>(list());
        Collections.reverse(reversed);
        Files.setLastModifiedTime(tree.resolve("b.txt"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        Path second = folder.resolve("second.zip");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            ZipBundle.write(reversed, second);
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(second).hasSameBinaryContentAs(target);
        assertThat(first.sha256()).isEqualTo(Checksums.of(second).sha256());
        assertThat(first.size()).isEqualTo(Files.size(second));
        assertThat(first.entries()).isEqualTo(5);
    }

    @Test
    void carriesModesLinksFoldersAndUtf8Names() throws IOException {
        ZipBundle.write(list(), target);

        try (ZipFile zip = ZipFile.builder().setPath(target).get()) {
            assertThat(Collections.list(zip.getEntries()))
                    .extracting(entry -> Integer.toOctalString(entry.getUnixMode()) + " " + entry.getName())
                    .containsExactly("100644 b.txt", "40755 empty/", "120777 link", "100755 run.sh", "100644 ä.jar");
            assertThat(Collections.list(zip.getEntries()))
                    .allMatch(entry -> entry.getGeneralPurposeBit().usesUTF8ForNames())
                    .noneMatch(entry -> entry.getGeneralPurposeBit().usesDataDescriptor());
            assertThat(text(zip, "link")).isEqualTo("b.txt");
            assertThat(text(zip, "b.txt")).isEqualTo("text ".repeat(1000));
            assertThat(zip.getEntry("ä.jar").getMethod()).isEqualTo(ZipArchiveEntry.STORED);
        }
    }

    @Test
    void isReadByTheJdk() throws IOException {
        ZipBundle.write(list(), target);

        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(target.toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
                    .containsExactly("b.txt", "empty/", "link", "run.sh", "ä.jar");
        }
    }

    @Test
    void leavesItselfOut() throws IOException {
        Path inside = tree.resolve("bundle.zip");
        ZipBundle.write(list(), inside);

        assertThat(ZipBundle.write(list(), inside).entries()).isEqualTo(5);
    }

    @Test
    void refusesANameThatIsThereTwice() {
        BundleEntry entry = new BundleEntry("x", tree.resolve("b.txt"), BundleEntry.Kind.FILE, 0644);

        assertThatThrownBy(() -> ZipBundle.write(List.of(entry, entry), target))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("x");
    }

    @Test
    void leavesTheOldZipUntouchedWhenAFileIsMissing() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "old");
        List<BundleEntry> entries = new ArrayList<>(list());
        entries.add(new BundleEntry("gone", tree.resolve("gone"), BundleEntry.Kind.FILE, 0644));

        assertThatThrownBy(() -> ZipBundle.write(entries, target)).isInstanceOf(IOException.class);
        assertThat(target).hasContent("old");
        assertThat(besides(target)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenInterrupted() throws IOException {
        List<BundleEntry> entries = list();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ZipBundle.write(entries, target)).isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(target.getParent()).isEmptyDirectory();
    }

    private List<BundleEntry> list() throws IOException {
        return WorkingTree.list(tree, IgnoreRules.defaults());
    }

    private static List<Path> besides(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(each -> !each.equals(file)).toList();
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
