package io.github.codesuite.local.codeartifact.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.poll.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionListTest {

    private static final RepositoryId RELEASES = new RepositoryId("acme", "releases");
    private static final PackageId APP = PackageId.maven(RELEASES, "com.example", "app");

    @TempDir
    Path home;

    private Folders folders;
    private PackageStore store;

    @BeforeEach
    void open() {
        folders = new Folders(home);
        Catalogue catalogue = new Catalogue(folders, Ticker.system());
        catalogue.createDomain("acme");
        catalogue.createRepository(RELEASES, "");
        store = new PackageStore(folders, catalogue, Ticker.system());
    }

    @Test
    void tellsOfEachVersionWhatItsRecordSays() {
        publish(0, 60);

        assertThat(store.listed(APP))
                .hasSize(60)
                .containsExactlyElementsOf(
                        store.versions(APP).stream().map(Listed::of).toList());
    }

    @Test
    void seesEveryChangeAtOnceHoweverQuickTheyFollow() {
        publish(0, 60);
        for (int round = 0; round < 40; round++) {
            Status status = round % 2 == 0 ? Status.ARCHIVED : Status.UNLISTED;
            change("1.7", status);
            assertThat(status("1.7")).isEqualTo(status);
        }
        try (PackageEdit edit = store.edit(APP)) {
            edit.delete(edit.version("1.7").orElseThrow());
        }
        assertThat(store.listed(APP)).hasSize(59);
    }

    @Test
    void seesWhatAnotherProcessChanges() {
        publish(0, 60);
        store.listed(APP);

        try (PackageEdit edit = another().edit(APP)) {
            edit.write(edit.version("1.7").orElseThrow().with(Status.ARCHIVED, Instant.EPOCH));
        }

        assertThat(status("1.7")).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void writesDownWhatItHasReadOfManyVersionsAndNeedsTheirRecordsNoMore() throws Exception {
        publish(0, 250);
        age();
        List<Listed> read = store.listed(APP);

        Path record = folders.versions(APP).resolve("1.7.json");
        FileTime time = Files.getLastModifiedTime(record);
        FileTime folder = Files.getLastModifiedTime(folders.versions(APP));
        Files.writeString(record, "x".repeat((int) Files.size(record)));
        Files.setLastModifiedTime(record, time);
        Files.setLastModifiedTime(folders.versions(APP), folder);

        assertThat(another().listed(APP)).isEqualTo(read);
        change("1.8", Status.ARCHIVED);
        assertThat(another().listed(APP)).hasSize(250).anyMatch(each -> each.status() == Status.ARCHIVED);
    }

    @Test
    void aDamagedListCostsNothingButTime() throws Exception {
        publish(0, 250);
        age();
        List<Listed> read = store.listed(APP);
        Files.writeString(folders.list(APP), Files.readString(folders.list(APP)).replace('\t', ' '));

        assertThat(another().listed(APP)).isEqualTo(read);
    }

    @Test
    void aRepositoryThatIsDeletedLeavesNoList() {
        publish(0, 250);
        store.listed(APP);
        assertThat(folders.list(APP)).exists();

        new Catalogue(folders, Ticker.system()).deleteRepository(RELEASES);

        assertThat(folders.list(APP)).doesNotExist();
        assertThat(store.listed(APP)).isEmpty();
    }

    private void publish(int from, int to) {
        try (PackageEdit edit = store.edit(APP)) {
            for (int number = from; number < to; number++) {
                edit.write(VersionRecord.unfinished("1." + number).with(Status.PUBLISHED, Instant.EPOCH));
            }
        }
    }

    private void change(String version, Status status) {
        try (PackageEdit edit = store.edit(APP)) {
            edit.write(edit.version(version).orElseThrow().with(status, Instant.EPOCH));
        }
    }

    /** Makes all records look as if they had been written long ago. */
    private void age() throws Exception {
        FileTime old = FileTime.from(Instant.parse("2026-01-01T00:00:00.5Z"));
        try (var files = Files.list(folders.versions(APP))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, old);
            }
        }
        Files.setLastModifiedTime(folders.versions(APP), old);
    }

    private Status status(String version) {
        return store.listed(APP).stream()
                .filter(listed -> listed.version().equals(version))
                .findFirst()
                .orElseThrow()
                .status();
    }

    /** The store of another process. */
    private PackageStore another() {
        return new PackageStore(folders, new Catalogue(folders, Ticker.system()), Ticker.system());
    }
}
