package io.github.codesuite.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.bundle.HostileArchives.Entry;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeExtractTest {

    enum Format {
        ZIP,
        TAR,
        TAR_GZ
    }

    @TempDir
    Path folder;

    private Path archive;
    private Path target;

    @BeforeEach
    void choosePlaces() {
        // No name tells the format.
        archive = folder.resolve("archive");
        target = folder.resolve("target");
    }

    @ParameterizedTest
    @EnumSource
    void extractsFilesFoldersLinksAndModes(Format format) throws IOException {
        SafeExtract.into(
                write(
                        format,
                        Entry.folder("./bin"),
                        Entry.file("./bin/run.sh").withMode(0100755),
                        Entry.link("run", "bin/run.sh"),
                        Entry.link("deep/down/up", "../../bin"),
                        Entry.file("implied/folder/x"),
                        Entry.folder("empty")),
                target);

        assertThat(target.resolve("bin/run.sh")).hasContent("./bin/run.sh");
        assertThat(modeOf("bin/run.sh")).isEqualTo("rwxr-xr-x");
        assertThat(modeOf("implied/folder/x")).isEqualTo("rw-r--r--");
        assertThat(Files.readSymbolicLink(target.resolve("run"))).isEqualTo(Path.of("bin/run.sh"));
        assertThat(target.resolve("deep/down/up/run.sh")).hasContent("./bin/run.sh");
        assertThat(target.resolve("empty")).isEmptyDirectory();
    }

    @Test
    void extractsWhatZipBundleWrites() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/ü"));
        Files.writeString(tree.resolve("ß.txt"), "text");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("ß.txt"));
        ZipBundle.write(WorkingTree.list(folder.resolve("tree"), IgnoreRules.defaults()), archive);

        SafeExtract.into(archive, target);

        assertThat(target.resolve("ü/link")).hasContent("text").isSymbolicLink();
    }

    @ParameterizedTest
    @CsvSource({
        "../x, leaves the folder",
        "a/../../x, leaves the folder",
        "a/../x, leaves the folder",
        "..\\x, backslash",
        "a\\b, backslash",
        "/etc/passwd, absolute",
        "C:/x, absolute",
        "c:x, absolute",
        "C:\\x, absolute"
    })
    void refusesNamesThatLeave(String name, String reason) throws IOException {
        for (Format format : Format.values()) {
            assertRefused(name, reason, write(format, Entry.file("good"), Entry.file(name)));
        }
    }

    @Test
    void refusesNamesWithControlCharactersAndDoesNotPrintThem() throws IOException {
        assertRefused("a?[2Jb", "control character", write(Format.ZIP, Entry.file("a\u001b[2Jb")));
    }

    @Test
    void refusesNamesThatAreTooLong() throws IOException {
        assertRefused("xxx", "too long", write(Format.ZIP, Entry.file("x".repeat(256))));
        assertRefused("x/x", "too long", write(Format.ZIP, Entry.file("x/".repeat(2050) + "x")));
    }

    @ParameterizedTest
    @CsvSource({
        "a, a, is there twice",
        "./a, a, is there twice",
        "a, A, differs from 'a' only by case",
        "é, e\u0301, differs from 'é' only by case or accents",
        "a/x, A/y, differs from 'a' only by case",
        "a, a/x, lies below the file 'a'",
        "a/x, a, is there twice"
    })
    void refusesNamesThatAreTheSameSomewhere(String first, String second, String reason) throws IOException {
        for (Format format : Format.values()) {
            assertRefused(second, reason, write(format, Entry.file(first), Entry.file(second)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAFolderThatIsThereTwice(Format format) throws IOException {
        SafeExtract.into(write(format, Entry.folder("a"), Entry.folder("a"), Entry.file("a/x")), target);

        assertThat(target.resolve("a/x")).hasContent("a/x");
    }

    @ParameterizedTest
    @CsvSource({
        "l, ..",
        "l, ../x",
        "l, /etc",
        "l, a/../../x",
        "a/l, ../../x",
        "l, C:/x",
        "l, ..\\x",
    })
    void refusesLinksThatLeave(String name, String linkTarget) throws IOException {
        for (Format format : Format.values()) {
            assertRefused(name, "is a link", write(format, Entry.file("good"), Entry.link(name, linkTarget)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesLinksThatLeaveThroughOtherLinks(Format format) throws IOException {
        // As written, sub/out leads to the root; followed, here leads back to sub, and then two folders up is outside.
        assertRefused(
                "sub/out",
                "is a link that leaves the folder",
                write(
                        format,
                        Entry.link("sub/out", "HERE/../.."),
                        Entry.link("sub/HERE", "."),
                        Entry.link("here", ".")));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWritingThroughALink(Format format) throws IOException {
        assertRefused(
                "link/x",
                "would be written through the link 'link'",
                write(format, Entry.folder("a"), Entry.link("link", "a"), Entry.file("link/x")));
        assertRefused("a", "is there twice", write(format, Entry.file("a/x"), Entry.link("a", "b")));
        assertRefused("a", "is there twice", write(format, Entry.link("a", "b"), Entry.file("a")));
    }

    @Test
    void refusesLinksInACircle() throws IOException {
        assertRefused("a", "circle", write(Format.ZIP, Entry.link("a", "b"), Entry.link("b", "a")));
    }

    @Test
    void refusesHardLinks() throws IOException {
        assertRefused("h", "is a hard link", HostileArchives.tarOf(archive, "h", TarConstants.LF_LINK, "/etc/passwd"));
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO})
    void refusesDevicesAndPipes(byte type) throws IOException {
        assertRefused("d", "is a device", HostileArchives.tarOf(archive, "d", type, ""));
    }

    @Test
    void refusesDevicesInAZip() throws IOException {
        assertRefused("d", "is a device", write(Format.ZIP, Entry.file("d").withMode(020666)));
    }

    @ParameterizedTest
    @EnumSource
    void dropsSetuidSetgidAndSticky(Format format) throws IOException {
        SafeExtract.into(write(format, Entry.file("s").withMode(0107755)), target);

        assertThat((int) Files.getAttribute(target.resolve("s"), "unix:mode") & 07777)
                .isEqualTo(0755);
    }

    @Test
    void refusesEncryptedEntries() throws IOException {
        assertRefused("a", "is encrypted", HostileArchives.encrypted(write(Format.ZIP, Entry.file("a"))));
    }

    @Test
    void refusesDamagedContentBeforeWriting() throws IOException {
        HostileArchives.stored(archive, "a", new byte[] {1, 2, 3});
        assertRefused("a", "its checksum is wrong", HostileArchives.damaged(archive, "a"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesArchivesThatEndTooEarly(Format format) throws IOException {
        byte[] whole = Files.readAllBytes(write(format, new Entry("a", 0100644, "text ".repeat(1000))));
        Files.write(archive, Arrays.copyOf(whole, format == Format.TAR ? 2000 : whole.length / 2));

        assertThatThrownBy(() -> SafeExtract.into(archive, target))
                .isInstanceOf(UnsafeArchiveException.class)
                .hasMessageStartingWith("archive is damaged: ");
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void refusesBombs(Format format) throws IOException {
        write(format, new Entry("zeros", 0100644, "\0".repeat(3_000_000)));
        Limits limits = new Limits(10, 2_000_000, 1000, 2_000_000);
        Limits ratio = new Limits(10, 100_000_000, format == Format.TAR ? 0 : 200, 1_000_000);

        assertThatThrownBy(() -> SafeExtract.check(archive, limits)).hasMessageContaining("more than is allowed");
        assertThatThrownBy(() -> SafeExtract.check(archive, ratio)).hasMessageContaining("more than is allowed");
    }

    @Test
    void countsTheBytesOfAllEntriesTogether() throws IOException {
        write(Format.ZIP, new Entry("a", 0100644, "\0".repeat(600)), new Entry("b", 0100644, "\0".repeat(600)));

        assertThatThrownBy(() -> SafeExtract.check(archive, new Limits(10, 1000, 1000, 1000)))
                .hasMessageContaining("more than is allowed");
        SafeExtract.check(archive, new Limits(10, 1200, 1000, 1200));
    }

    @Test
    void refusesHeadersThatWouldFillTheMemory() throws IOException {
        HostileArchives.longHeader(archive, 2_000_000);

        assertThatThrownBy(() -> SafeExtract.check(archive)).hasMessageContaining("more than is allowed");
    }

    @ParameterizedTest
    @EnumSource
    void refusesTooManyEntries(Format format) throws IOException {
        write(format, IntStream.range(0, 11).mapToObj(i -> Entry.file("f" + i)).toArray(Entry[]::new));

        assertThatThrownBy(() -> SafeExtract.check(archive, new Limits(10, 1000000, 1000, 1000000)))
                .hasMessage("archive has more than 10 entries");
        SafeExtract.check(archive, new Limits(11, 1000000, 1000, 1000000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain text", "PK but no zip"})
    void refusesWhatIsNoArchive(String content) throws IOException {
        Files.writeString(archive, content);

        assertThatThrownBy(() -> SafeExtract.into(archive, target))
                .isInstanceOf(UnsafeArchiveException.class)
                .hasMessage("archive is neither a zip nor a tar nor a gzipped tar");
    }

    @Test
    void refusesGzipThatHoldsNoTar() throws IOException {
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(Files.newOutputStream(archive))) {
            gzip.write(new byte[] {1, 2, 3});
        }

        assertThatThrownBy(() -> SafeExtract.into(archive, target)).hasMessageContaining("holds no tar");
    }

    @Test
    void refusesATargetThatHoldsSomething() throws IOException {
        write(Format.ZIP, Entry.file("a"));
        Files.createDirectories(target.resolve("mine"));

        assertThatThrownBy(() -> SafeExtract.into(archive, target)).isInstanceOf(DirectoryNotEmptyException.class);
    }

    @Test
    void endsWhenInterrupted() throws IOException {
        write(Format.TAR, Entry.file("a"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> SafeExtract.into(archive, target)).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(target).doesNotExist();
    }

    @Test
    void leavesAnEmptyFolderWhenWritingFails() throws IOException {
        write(Format.ZIP, Entry.file("a"), Entry.file("b/c"));
        Files.createDirectories(target);
        Extraction extraction = new Extraction(target, new ExtractionCheck(archive, Limits.standard()));
        ArchiveReader.of(archive, Limits.standard()).each(extraction);
        assertThat(target.resolve("b/c")).exists();

        extraction.undo();

        assertThat(target).isEmptyDirectory();
    }

    private Path write(Format format, Entry... entries) throws IOException {
        return switch (format) {
            case ZIP -> HostileArchives.zip(archive, List.of(entries));
            case TAR -> HostileArchives.tar(archive, List.of(entries));
            case TAR_GZ -> HostileArchives.tarGz(archive, List.of(entries));
        };
    }

    private void assertRefused(String name, String reason, Path hostile) {
        assertThatThrownBy(() -> SafeExtract.into(hostile, target))
                .isInstanceOf(UnsafeArchiveException.class)
                .hasMessageStartingWith("archive: the entry '" + (name.length() > 3 ? name.substring(0, 3) : name))
                .hasMessageContaining(reason)
                .hasMessageEndingWith("nothing was extracted");
        assertThat(target).doesNotExist();
    }

    private String modeOf(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve(name)));
    }
}
