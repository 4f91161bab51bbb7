package io.github.codesuite.local.codeartifact;

import static io.github.codesuite.local.codeartifact.Repository.checksums;
import static io.github.codesuite.local.codeartifact.Repository.metadata;
import static io.github.codesuite.local.codeartifact.Repository.pom;
import static io.github.codesuite.local.codeartifact.Repository.snapshotMetadata;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.poll.Ticker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.HashAlgorithm;

/** CodeArtifact user guide: "Maven checksums", "Publish with curl", "Use Maven snapshots", "Package version status". */
class MavenRepositoryTest {

    private static final String JAR = "com/example/app/1.0/app-1.0.jar";
    private static final String POM = "com/example/app/1.0/app-1.0.pom";
    private static final String METADATA = "com/example/app/maven-metadata.xml";
    private static final String SNAPSHOT = "com/example/app/1.0-SNAPSHOT/";

    @TempDir
    Path home;

    private Repository repository;

    @BeforeEach
    void open() {
        repository = Repository.create(home, Ticker.system());
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aVersionIsUnfinishedAndUnreadableUntilItsMetadataComes() throws Exception {
        assertThat(repository.put(JAR, "jar")).isEqualTo(201);
        assertThat(repository.put(POM, pom("1.0"))).isEqualTo(201);

        assertThat(repository.statuses()).containsExactly("1.0 Unfinished");
        assertThat(repository.get(JAR)).isEqualTo("404");
        assertThat(repository.get(JAR + ".sha1")).isEqualTo("404");
        assertThat(repository.get(METADATA)).isEqualTo("404");

        assertThat(repository.put(METADATA, metadata("1.0"))).isEqualTo(200);

        assertThat(repository.statuses()).containsExactly("1.0 Published");
        assertThat(repository.get(JAR)).isEqualTo("jar");
        assertThat(repository.get(POM)).isEqualTo(pom("1.0"));
        assertThat(repository.get(METADATA))
                .contains("<groupId>com.example</groupId>", "<version>1.0</version>", "<release>1.0</release>");
    }

    @Test
    void servesTheFourChecksumsAndListsNoneAsAnAsset() throws Exception {
        repository.publish("1.0", "jar");
        repository.put(JAR + ".sha1", checksums("jar").sha1());

        assertThat(repository.get(JAR + ".md5")).isEqualTo(checksums("jar").md5());
        assertThat(repository.get(JAR + ".sha1")).isEqualTo(checksums("jar").sha1());
        assertThat(repository.get(JAR + ".sha256")).isEqualTo(checksums("jar").sha256());
        assertThat(repository.get(JAR + ".sha512")).isEqualTo(checksums("jar").sha512());
        assertThat(repository.get(METADATA + ".sha1"))
                .isEqualTo(checksums(repository.get(METADATA)).sha1());
        assertThat(repository.assets("1.0"))
                .extracting(AssetSummary::name)
                .containsExactly("app-1.0.jar", "app-1.0.pom");
        assertThat(repository.assets("1.0").get(0)).satisfies(asset -> {
            assertThat(asset.size()).isEqualTo(3);
            assertThat(asset.hashes())
                    .isEqualTo(Map.of(
                            HashAlgorithm.MD5, checksums("jar").md5(),
                            HashAlgorithm.SHA_1, checksums("jar").sha1(),
                            HashAlgorithm.SHA_256, checksums("jar").sha256(),
                            HashAlgorithm.SHA_512, checksums("jar").sha512()));
        });
    }

    @Test
    void aChecksumNeedsItsAsset() throws Exception {
        assertThat(repository.put(JAR + ".sha1", checksums("jar").sha1())).isEqualTo(404);
        repository.put(JAR, "jar");
        assertThat(repository.put(POM + ".sha1", checksums("jar").sha1())).isEqualTo(404);
        assertThat(repository.put(METADATA + ".sha1", checksums("jar").sha1())).isEqualTo(404);
    }

    @Test
    void aWrongChecksumKeepsAVersionUnfinishedUntilItIsPutRight() throws Exception {
        repository.put(JAR, "jar");
        assertThat(repository.put(JAR + ".sha1", checksums("other").sha1())).isEqualTo(400);
        Transfer.Answer refused = repository.answer(METADATA, metadata("1.0").getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("app-1.0.jar.sha1");
        assertThat(repository.statuses()).containsExactly("1.0 Unfinished");

        assertThat(repository.put(JAR + ".sha1", checksums("jar").sha1() + "\n"))
                .isEqualTo(200);
        assertThat(repository.put(METADATA, metadata("1.0"))).isEqualTo(200);
        assertThat(repository.statuses()).containsExactly("1.0 Published");
    }

    @Test
    void aChecksumInUpperCaseIsWrong() throws Exception {
        repository.put(JAR, "jar");
        assertThat(repository.put(JAR + ".md5", checksums("jar").md5().toUpperCase(Locale.ROOT)))
                .isEqualTo(400);
    }

    @Test
    void aPublishedVersionStaysReadableAfterAWrongChecksum() throws Exception {
        repository.publish("1.0", "jar");
        repository.put("com/example/app/1.0/app-1.0-sources.jar", "sources");
        assertThat(repository.put("com/example/app/1.0/app-1.0-sources.jar.sha1", "0"))
                .isEqualTo(400);
        assertThat(repository.get("com/example/app/1.0/app-1.0-sources.jar")).isEqualTo("sources");
        assertThat(repository.get("com/example/app/1.0/app-1.0-sources.jar.sha1"))
                .isEqualTo(checksums("sources").sha1());
    }

    @Test
    void theSameBytesAgainAreASuccessAndOthersAConflict() throws Exception {
        repository.publish("1.0", "jar");
        assertThat(repository.put(JAR, "jar")).isEqualTo(200);
        Transfer.Answer refused = repository.answer(JAR, "other".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("app-1.0.jar", "new version");
        assertThat(repository.get(JAR)).isEqualTo("jar");
    }

    @Test
    void metadataNeverLosesAVersionToAnOlderCopy() throws Exception {
        repository.publish("1.0", "one");
        repository.publish("1.1", "two");
        assertThat(repository.put(METADATA, metadata("1.0"))).isEqualTo(200);
        assertThat(repository.get(METADATA)).contains("<version>1.0</version>", "<latest>1.1</latest>");
        assertThat(repository.put(METADATA + ".sha1", checksums(metadata("1.1")).sha1()))
                .isEqualTo(200);
        assertThat(repository.put(METADATA + ".sha1", checksums(metadata("9")).sha1()))
                .isEqualTo(400);
    }

    @Test
    void aSnapshotIsPublishedByItsMetadataAndOlderBuildsAreUnlisted() throws Exception {
        publishSnapshot("20260101.100000", 1, "one");
        assertThat(repository.statuses())
                .containsExactlyInAnyOrder("1.0-20260101.100000-1 Unlisted", "1.0-SNAPSHOT Published");

        repository.put(SNAPSHOT + "app-1.0-20260101.110000-2.jar", "two");
        assertThat(repository.statuses()).contains("1.0-20260101.110000-2 Unfinished");
        assertThat(repository.get(SNAPSHOT + "app-1.0-20260101.110000-2.jar")).isEqualTo("404");
        assertThat(repository.get(SNAPSHOT + "maven-metadata.xml")).contains("20260101.100000");

        publishSnapshot("20260101.110000", 2, "two");
        assertThat(repository.statuses())
                .containsExactlyInAnyOrder(
                        "1.0-20260101.100000-1 Unlisted", "1.0-20260101.110000-2 Unlisted", "1.0-SNAPSHOT Published");
        assertThat(repository.get(SNAPSHOT + "maven-metadata.xml")).isEqualTo(snapshotMetadata("20260101.110000", 2));
        assertThat(repository.get(SNAPSHOT + "app-1.0-20260101.100000-1.jar")).isEqualTo("one");
        assertThat(repository.get(SNAPSHOT + "app-1.0-20260101.110000-2.jar")).isEqualTo("two");
        assertThat(repository.assets("1.0-SNAPSHOT")).isEqualTo(repository.assets("1.0-20260101.110000-2"));
        assertThat(repository.get(METADATA))
                .contains("<version>1.0-SNAPSHOT</version>")
                .doesNotContain("2026010");
    }

    @Test
    void aSnapshotsMetadataHasItsChecksumsToo() throws Exception {
        publishSnapshot("20260101.100000", 1, "one");
        String right = checksums(snapshotMetadata("20260101.100000", 1)).sha256();
        assertThat(repository.put(SNAPSHOT + "maven-metadata.xml.sha256", right))
                .isEqualTo(200);
        assertThat(repository.put(SNAPSHOT + "maven-metadata.xml.sha256", "0")).isEqualTo(400);
        assertThat(repository.get(SNAPSHOT + "maven-metadata.xml.sha256")).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com/example/app/1.0-SNAPSHOT/app-1.0-SNAPSHOT.jar",
                "com/example/app/1.0-20260101.100000-1/app-1.0-20260101.100000-1.jar",
                "com/example/app/1.0/other-1.0.jar",
                "com/example/app/1.0/app-1.1.jar",
                "com/example/app/1.0/app.jar",
                "app-1.0.jar",
                "com.example/app/1.0/app-1.0.jar",
                "com/example/nul/1.0/nul-1.0.jar",
                "com/COM1/app/1.0/app-1.0.jar",
                "com/example/app/1.0/maven-metadata-local.xml"
            })
    void refusesWhatIsNoPathOfMaven(String path) throws Exception {
        assertThat(repository.put(path, "x")).isEqualTo(400);
        assertThat(repository.get(path)).isEqualTo("404");
    }

    @Test
    void refusesANonUniqueSnapshotInAwssWords() throws Exception {
        Transfer.Answer refused = repository.answer(SNAPSHOT + "app-1.0-SNAPSHOT.jar", new byte[1]);
        assertThat(refused.body()).startsWith("Invalid name for a Snapshot");
    }

    @ParameterizedTest
    @CsvSource({"com.other,app,1.0,groupId", "com.example,other,1.0,artifactId", "com.example,app,2.0,version"})
    void refusesAPomOfAnotherArtifact(String groupId, String artifactId, String version, String named)
            throws Exception {
        String other = "<project><groupId>" + groupId + "</groupId><artifactId>" + artifactId + "</artifactId><version>"
                + version + "</version></project>";
        Transfer.Answer refused = repository.answer(POM, other.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><project>&x;</project>",
                "<project>",
                "not xml",
                "<metadata/>"
            })
    void refusesWhatIsNoPom(String content) throws Exception {
        assertThat(repository.put(POM, content)).isEqualTo(400);
        assertThat(repository.put(METADATA, content.replace("metadata", "m"))).isEqualTo(400);
        assertThat(repository.put(SNAPSHOT + "maven-metadata.xml", content.replace("metadata", "m")))
                .isEqualTo(400);
    }

    @Test
    void takesAPomThatInheritsAndOneWithExpressions() throws Exception {
        assertThat(repository.put(
                        POM,
                        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><parent><groupId>com.example</groupId>"
                                + "<version>1.0</version></parent><artifactId>app</artifactId></project>"))
                .isEqualTo(201);
        assertThat(repository.put(
                        "com/example/app/1.1/app-1.1.pom",
                        "<project><groupId>com.example</groupId><artifactId>app</artifactId>"
                                + "<version>${revision}</version></project>"))
                .isEqualTo(201);
    }

    @Test
    void takesGroupMetadataAndForgetsIt() throws Exception {
        String plugins = "<metadata><plugins><plugin><prefix>app</prefix></plugin></plugins></metadata>";
        assertThat(repository.put("com/example/maven-metadata.xml", plugins)).isEqualTo(200);
        assertThat(repository.put("example/maven-metadata.xml", plugins)).isEqualTo(200);
        assertThat(repository.get("com/example/maven-metadata.xml")).isEqualTo("404");
    }

    @Test
    void takesTheChecksumOfTheGroupMetadataThatCameBefore() throws Exception {
        String plugins = "<metadata><plugins><plugin><prefix>app</prefix></plugin></plugins></metadata>";
        String sha1 = Checksums.of(plugins.getBytes(StandardCharsets.UTF_8)).sha1();
        assertThat(repository.put("com/example/maven-metadata.xml.sha1", sha1)).isEqualTo(404);
        repository.put("com/example/maven-metadata.xml", plugins);

        assertThat(repository.put("com/example/maven-metadata.xml.sha1", sha1)).isEqualTo(200);
        assertThat(repository.put("com/example/maven-metadata.xml.sha1", "0".repeat(40)))
                .isEqualTo(400);
    }

    @Test
    void leavesAValidMaven2LayoutOnDisk() throws Exception {
        repository.publish("1.0", "jar");
        publishSnapshot("20260101.100000", 1, "one");

        Path layout = home.resolve("maven/acme/releases/com/example/app");
        assertThat(layout.resolve("1.0/app-1.0.jar")).hasContent("jar");
        assertThat(layout.resolve("1.0/app-1.0.pom")).hasContent(pom("1.0"));
        assertThat(layout.resolve("1.0-SNAPSHOT/app-1.0-20260101.100000-1.jar")).hasContent("one");
        assertThat(layout.resolve("1.0-SNAPSHOT/maven-metadata.xml"))
                .hasContent(snapshotMetadata("20260101.100000", 1));
        assertThat(Files.readString(layout.resolve("maven-metadata.xml"))).isEqualTo(repository.get(METADATA));
        try (java.util.stream.Stream<Path> uploads = Files.list(home.resolve("uploads"))) {
            assertThat(uploads).isEmpty();
        }
    }

    @Test
    void answersWithTheChecksumsInTheHeaders() throws Exception {
        repository.publish("1.0", "jar");
        String authorization = repository.basic("aws", repository.token().reveal());
        String path = repository.endpoint().getPath() + JAR;
        assertThat(List.of(repository.raw("GET " + path, authorization), repository.raw("HEAD " + path, authorization)))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.header("X-Checksum-SHA1"))
                            .hasValue(checksums("jar").sha1());
                    assertThat(answer.header("Content-Length")).hasValue("3");
                });
    }

    private void publishSnapshot(String timestamp, int number, String jar) throws Exception {
        String stem = SNAPSHOT + "app-1.0-" + timestamp + "-" + number;
        repository.put(stem + ".jar", jar);
        repository.put(stem + ".pom", pom("1.0-SNAPSHOT"));
        assertThat(repository.put(SNAPSHOT + "maven-metadata.xml", snapshotMetadata(timestamp, number)))
                .isEqualTo(200);
        repository.put(METADATA, metadata("1.0-SNAPSHOT"));
    }
}
