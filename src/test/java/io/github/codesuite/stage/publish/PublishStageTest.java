package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.Transfer.Answer;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.StageResult.Status;
import io.github.codesuite.wire.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class PublishStageTest {

    private static final String APP = "com/example/app/";

    @TempDir
    Path folder;

    private final Frame frame;
    private PublishBench bench;

    PublishStageTest(Frame frame) {
        this.frame = frame;
    }

    @BeforeEach
    void open() {
        bench = new PublishBench(folder, frame);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void publishesEveryFileWithItsChecksums() throws Exception {
        PublishVerdict verdict = bench.publish(bench.module("app", "1.0", "jar"));

        assertThat(verdict).isInstanceOfSatisfying(PublishVerdict.Published.class, published -> {
            assertThat(published.uploaded()).isEqualTo(4);
            assertThat(published.alreadyThere()).isZero();
        });
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Published");
        assertThat(bench.read("releases", APP + "1.0/app-1.0.jar")).isEqualTo("jar");
        assertThat(bench.read("releases", APP + "1.0/app-1.0.jar.asc")).isEqualTo("signed jar");
        assertThat(bench.read("releases", APP + "1.0/app-1.0.pom")).contains("<artifactId>app</artifactId>");
        assertThat(bench.read("releases", APP + "maven-metadata.xml"))
                .contains("<version>1.0</version>", "<release>1.0</release>");
        assertThat(bench.transfer.puts()).hasSize((4 + 1) * 5);
    }

    @Test
    void sendsAnAssetBeforeItsChecksums() throws Exception {
        bench.publish(bench.module("app", "1.0", "jar"));
        String jar = APP + "1.0/app-1.0.jar";
        for (String suffix : List.of(".md5", ".sha1", ".sha256", ".sha512")) {
            assertThat(bench.transfer.puts()).containsSubsequence(jar, jar + suffix);
        }
    }

    @Test
    void sendsTheMetadataOfAllModulesAfterTheAssetsOfAll() throws Exception {
        bench.publish(bench.module("app", "1.0", "jar"), bench.module("lib", "1.0", "lib"));

        List<String> puts = bench.transfer.puts();
        int firstMetadata = indexOfFirst(puts, "maven-metadata.xml");
        assertThat(puts.subList(0, firstMetadata)).hasSize(2 * 4 * 5);
        assertThat(puts.subList(firstMetadata, puts.size()))
                .hasSize(2 * 5)
                .allMatch(path -> path.contains("maven-metadata.xml"));
    }

    @Test
    void saysWhatItDoes() throws Exception {
        bench.publish(bench.module("app", "1.0", "jar"), bench.module("lib", "1.0", "lib"));
        assertThat(bench.console.lines())
                .containsExactly(
                        "[publish] 2 modules with 8 assets to acme/releases",
                        "[publish] com.example:app:1.0: 4 assets uploaded, 0 ms",
                        "[publish] com.example:lib:1.0: 4 assets uploaded, 0 ms",
                        "[publish] Published in acme/releases: 8 assets uploaded, 0 ms");
        assertThat(bench.results.properties())
                .containsEntry("codesuite.result.publish.repository", "acme/releases")
                .containsEntry("codesuite.result.publish.app.version", "1.0")
                .containsEntry("codesuite.result.publish.uploaded", "8")
                .containsEntry("codesuite.result.publish.alreadyThere", "0");
    }

    @Test
    void anIdenticalPublicationIsASuccessThatUploadsNothing() throws Exception {
        bench.publish(bench.module("app", "1.0", "jar"));
        bench.transfer.forget();
        bench.console.forget();

        PublishVerdict again = bench.publish(bench.module("app", "1.0", "jar"));

        assertThat(again).isInstanceOfSatisfying(PublishVerdict.Published.class, published -> {
            assertThat(published.uploaded()).isZero();
            assertThat(published.alreadyThere()).isEqualTo(4);
        });
        assertThat(bench.transfer.puts()).isEmpty();
        assertThat(bench.console.lines())
                .contains(
                        "[publish] com.example:app:1.0: already there, 0 ms",
                        "[publish] Published in acme/releases: everything was there already, nothing was uploaded, 0 ms");
    }

    @Test
    void aDifferentPublicationFailsBeforeAnythingIsUploaded() throws Exception {
        bench.publish(bench.module("app", "1.0", "jar"));
        bench.transfer.forget();

        ProjectFacts other = bench.module("app", "1.0", "other");
        ProjectFacts fresh = bench.module("lib", "1.0", "lib");

        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(fresh, other))
                .withMessageContaining("com.example:app:1.0 (app-1.0.jar, app-1.0.jar.asc) is there already with other")
                .withMessageContaining(
                        "\n    app-1.0.jar: SHA-256 here " + sha256("other") + ", there " + sha256("jar"))
                .withMessageContaining("nothing was uploaded")
                .withMessageContaining("publish a new version")
                .withMessageContaining("aws codeartifact delete-package-versions --domain acme --repository releases"
                        + " --format maven --namespace com.example --package app --versions 1.0")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StageFailure.Kind.REFUSED_BY_THE_WORLD));
        assertThat(bench.transfer.puts()).isEmpty();
    }

    @Test
    void continuesWhereACutOffRunEnded() throws Exception {
        bench.transfer.script((path, number) ->
                path.endsWith("app-1.0.jar.asc.sha1") ? Optional.of(new Answer(403, "no")) : Optional.empty());
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(bench.module("app", "1.0", "jar")));
        assertThat(bench.status("releases", "app", "1.0")).isEqualTo("Unfinished");
        bench.transfer.script((path, number) -> Optional.empty());
        bench.transfer.forget();

        bench.publish(bench.module("app", "1.0", "jar"));

        assertThat(bench.status("releases", "app", "1.0")).isEqualTo("Published");
        assertThat(bench.transfer.puts())
                .doesNotContain(APP + "1.0/app-1.0.jar", APP + "1.0/app-1.0.pom")
                .contains(APP + "1.0/app-1.0.jar.sha1", APP + "maven-metadata.xml");
    }

    @Test
    void aSnapshotGetsATimestampAndTheNextBuildNumber() throws Exception {
        bench.publish(bench.module("app", "1.0-SNAPSHOT", "one"));
        assertThat(bench.versions("snapshots", "app"))
                .containsExactlyInAnyOrder("1.0-20260102.030000-1 Unlisted", "1.0-SNAPSHOT Published");

        PublishRequest first = bench.request(bench.module("app", "1.0-SNAPSHOT", "two"));
        bench.stage()
                .run(new PublishRequest(
                        first.domain(),
                        first.domainOwner(),
                        first.repository(),
                        first.snapshotRepository(),
                        first.modules(),
                        first.builtAt().plus(Duration.ofMinutes(1))));

        assertThat(bench.versions("snapshots", "app"))
                .containsExactlyInAnyOrder(
                        "1.0-20260102.030000-1 Unlisted", "1.0-20260102.030100-2 Unlisted", "1.0-SNAPSHOT Published");
        assertThat(bench.read("snapshots", APP + "1.0-SNAPSHOT/app-1.0-20260102.030100-2.jar"))
                .isEqualTo("two");
        assertThat(bench.read("snapshots", APP + "1.0-SNAPSHOT/maven-metadata.xml"))
                .contains(
                        "<timestamp>20260102.030100</timestamp>",
                        "<buildNumber>2</buildNumber>",
                        "<lastUpdated>20260102030405</lastUpdated>",
                        "<extension>jar.asc</extension>",
                        "<value>1.0-20260102.030100-2</value>");
        assertThat(bench.results.properties())
                .containsEntry("codesuite.result.publish.app.version", "1.0-20260102.030100-2");
    }

    @Test
    void theSameBuildOfASnapshotAgainUploadsNothing() throws Exception {
        bench.publish(bench.module("app", "1.0-SNAPSHOT", "one"));
        bench.transfer.forget();
        bench.publish(bench.module("app", "1.0-SNAPSHOT", "one"));
        assertThat(bench.transfer.puts()).isEmpty();
    }

    @Test
    void theSnapshotsMetadataComesBeforeTheArtifacts() throws Exception {
        bench.publish(bench.module("app", "1.0-SNAPSHOT", "one"));
        assertThat(bench.transfer.puts())
                .containsSubsequence(APP + "1.0-SNAPSHOT/maven-metadata.xml", APP + "maven-metadata.xml");
    }

    @Test
    void addsAFileToAPublishedVersion() throws Exception {
        ProjectFacts module = bench.module("app", "1.0", "jar");
        bench.publish(new ProjectFacts(
                module.groupId(),
                module.artifactId(),
                module.baseVersion(),
                module.packaging(),
                module.basedir(),
                module.rootdir(),
                module.buildDirectory(),
                module.pomFile(),
                module.artifacts().subList(0, 1)));
        bench.transfer.forget();

        assertThat(bench.publish(module)).isInstanceOfSatisfying(PublishVerdict.Published.class, published -> {
            assertThat(published.uploaded()).isEqualTo(2);
            assertThat(published.alreadyThere()).isEqualTo(2);
        });
        assertThat(bench.transfer.puts()).hasSize(2 * 5);
    }

    @Test
    void triesAgainWhereTheRepositoryHasTrouble() throws Exception {
        bench.transfer.script((path, number) -> {
            if (path.endsWith(".jar") && number == 1) {
                return Optional.of(new Answer(500, "oops"));
            }
            if (path.endsWith(".pom") && number <= 2) {
                return Optional.of(new Answer(429, "slow"));
            }
            if (path.endsWith("maven-metadata.xml") && number == 1) {
                throw new IOException("connection reset");
            }
            return Optional.empty();
        });

        bench.publish(bench.module("app", "1.0", "jar"));

        assertThat(bench.status("releases", "app", "1.0")).isEqualTo("Published");
        assertThat(bench.ticker.sleeps()).hasSize(4).allMatch(pause -> pause.compareTo(Duration.ofSeconds(20)) <= 0);
        assertThat(bench.console.lines())
                .anyMatch(line -> line.startsWith("W [publish] PUT " + APP + "1.0/app-1.0.jar: status 500; again in "))
                .anyMatch(line -> line.contains("maven-metadata.xml: connection reset; again in "));
    }

    @Test
    void givesUpAfterSixAttempts() throws Exception {
        bench.transfer.script((path, number) ->
                path.endsWith("app-1.0.jar") ? Optional.of(new Answer(503, "down")) : Optional.empty());
        ProjectFacts module = bench.module("app", "1.0", "jar");
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(module))
                .withMessageContaining("status 503: down")
                .withMessageContaining("what has arrived is not sent again\n  Next:  mvn deploy");
        assertThat(bench.transfer.puts())
                .filteredOn(path -> path.endsWith("app-1.0.jar"))
                .hasSize(6);
    }

    @Test
    void renewsARefusedTokenOnceForAll() throws Exception {
        bench.transfer.script((path, number) ->
                path.endsWith(".jar") && number == 1 ? Optional.of(new Answer(401, "")) : Optional.empty());
        bench.publish(bench.module("app", "1.0", "jar"), bench.module("lib", "1.0", "lib"));

        assertThat(bench.status("releases", "lib", "1.0")).isEqualTo("Published");
        assertThat(bench.console.lines()).contains("[publish] the authorization token had expired and was renewed");
        try (Stream<Path> tokens = Files.list(folder.resolve("home/tokens"))) {
            assertThat(tokens.filter(file -> file.toString().endsWith(".token")))
                    .hasSizeBetween(2, 3);
        }
    }

    @Test
    void renewsATokenThatTheRepositoryLetExpireInTheMiddle() throws Exception {
        bench.transfer.script((path, number) -> {
            if (path.endsWith(".jar") && number == 1) {
                bench.ticker.advance(Duration.ofHours(13));
            }
            return Optional.empty();
        });
        bench.publish(bench.module("app", "1.0", "jar"));
        assertThat(bench.status("releases", "app", "1.0")).isEqualTo("Published");
    }

    @Test
    void stopsAtOnceWhereAFreshTokenOrTheCallerIsRefused() throws Exception {
        ProjectFacts module = bench.module("app", "1.0", "jar");
        bench.transfer.script((path, number) -> Optional.of(new Answer(401, "")));
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(module))
                .withMessageContaining("a fresh authorization token is refused");
        bench.transfer.forget();

        bench.transfer.script((path, number) -> Optional.of(new Answer(403, "")));
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(module))
                .withMessageContaining(
                        "allow codeartifact:PublishPackageVersion on arn:aws:codeartifact:local-1:000000000000:"
                                + "package/acme/releases/maven/com.example/app in the caller's policy");
        assertThat(bench.transfer.puts()).hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
        assertThat(bench.ticker.sleeps()).isEmpty();
    }

    @Test
    void aRefusedChecksumIsAFailure() throws Exception {
        bench.transfer.script((path, number) ->
                path.endsWith("app-1.0.jar.sha1") ? Optional.of(new Answer(400, "mismatch")) : Optional.empty());
        ProjectFacts module = bench.module("app", "1.0", "jar");
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> bench.publish(module))
                .withMessageContaining("PUT com/example/app/1.0/app-1.0.jar.sha1")
                .withMessageContaining("the repository has computed another checksum")
                .withMessageContaining("delete-package-versions");
        assertThat(bench.transfer.puts()).noneMatch(path -> path.contains("maven-metadata.xml"));
    }

    @Test
    void anInterruptEndsAsStoppedAndASecondRunContinues() throws Exception {
        Thread publisher = Thread.currentThread();
        bench.transfer.script((path, number) -> {
            if (path.endsWith(".pom")) {
                publisher.interrupt();
            }
            return Optional.empty();
        });

        PublishVerdict verdict = bench.publish(bench.module("app", "1.0", "jar"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(verdict).isInstanceOf(PublishVerdict.Stopped.class);
        assertThat(verdict.results()).singleElement().satisfies(result -> {
            assertThat(result.status()).isEqualTo(Status.STOPPED);
            assertThat(result.error().orElseThrow().next()).isEqualTo("mvn deploy");
        });
        assertThat(bench.console.lines())
                .anyMatch(line -> line.contains("the next run continues"))
                .anyMatch(line -> line.contains("com.example:app:1.0 stays Unfinished in acme/releases"))
                .anyMatch(line -> line.contains("aws codeartifact delete-package-versions"));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("codesuite-publish")) {
                thread.join(30_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
        bench.transfer.script((path, number) -> Optional.empty());
        bench.publish(bench.module("app", "1.0", "jar"));
        assertThat(bench.status("releases", "app", "1.0")).isEqualTo("Published");
    }

    private static String sha256(String content) {
        return Checksums.of(content.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static int indexOfFirst(List<String> paths, String name) {
        for (int index = 0; index < paths.size(); index++) {
            if (paths.get(index).contains(name)) {
                return index;
            }
        }
        throw new AssertionError("no " + name + " in " + paths);
    }
}
