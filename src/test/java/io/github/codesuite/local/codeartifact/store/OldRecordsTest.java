package io.github.codesuite.local.codeartifact.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.state.FileNames;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes of versions that knew no upstreams and no origins. */
class OldRecordsTest {

    private static final RepositoryId RELEASES = new RepositoryId("acme", "releases");
    private static final PackageId APP = PackageId.maven(RELEASES, "com.example", "app");

    @TempDir
    Path home;

    private Folders folders;
    private Catalogue catalogue;

    @BeforeEach
    void open() throws Exception {
        folders = new Folders(home);
        catalogue = new Catalogue(folders, Ticker.system());
        catalogue.createDomain("acme");
        write(folders.repositories("acme").resolve("releases.json"), """
                {"schema": 1, "record": {"domain": "acme", "name": "releases", "description": "",
                 "created": "2026-01-01T00:00:00Z"}}
                """);
    }

    @Test
    void aRepositoryOfSchema1HasNoUpstreamsAndNoExternalConnections() {
        RepositoryRecord record = catalogue.repository(RELEASES);

        assertThat(record.upstreams()).isEmpty();
        assertThat(record.externalConnections()).isEmpty();
    }

    @Test
    void aPackageOfSchema1WasPublishedFirst() throws Exception {
        write(folders.packages(RELEASES).resolve(FileNames.of(APP.key()) + ".json"), """
                {"schema": 1, "record": {"format": "maven", "namespace": "com.example", "name": "app", "metadata": []}}
                """);

        assertThat(new PackageStore(folders, catalogue, Ticker.system())
                        .record(APP)
                        .controls())
                .isEqualTo(OriginControls.PUBLISHED_FIRST);
    }

    @Test
    void aVersionOfSchema1WasPublishedWhereItLies() throws Exception {
        write(folders.versions(APP).resolve("1.0.json"), """
                {"schema": 1, "record": {"version": "1.0", "status": "PUBLISHED", "revision": "r",
                 "published": "2026-01-01T00:00:00Z", "assets": [], "mismatches": [], "build": "", "metadata": ""}}
                """);

        assertThat(new PackageStore(folders, catalogue, Ticker.system()).find(APP, "1.0"))
                .hasValueSatisfying(record -> assertThat(record.origin()).isEqualTo(Origin.PUBLISHED_HERE));
    }

    @Test
    void anAssetOfSchema1LiesWhereAssetsLieAtFirst() throws Exception {
        write(folders.versions(APP).resolve("1.0.json"), """
                {"schema": 1, "record": {"version": "1.0", "status": "PUBLISHED", "revision": "r",
                 "published": "2026-01-01T00:00:00Z", "mismatches": [], "build": "", "metadata": "",
                 "assets": [{"name": "app-1.0.jar", "size": 3,
                   "checksums": {"md5": "m", "sha1": "s", "sha256": "t", "sha512": "u"}}]}}
                """);

        PackageStore store = new PackageStore(folders, catalogue, Ticker.system());
        VersionRecord version = store.find(APP, "1.0").orElseThrow();
        assertThat(store.file(APP, version, version.assets().get(0)))
                .isEqualTo(home.resolve("maven/acme/releases/com/example/app/1.0/app-1.0.jar"));
    }

    private static void write(Path file, String json) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }
}
