package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.wire.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reactor can be made of, published together and published again. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class PublishModulesTest {

    private static final String AT = "com/example/";

    @TempDir
    Path folder;

    private final Frame frame;
    private PublishBench bench;

    PublishModulesTest(Frame frame) {
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
    void releasesAndSnapshotsGoApartAndAgainNothingIsSent() throws Exception {
        ProjectFacts[] modules = {
            bench.module("app", "1.0", "app"),
            bench.module("lib", "2.0-SNAPSHOT", "lib"),
            bench.module("bom", "3", "bom")
        };
        bench.publish(modules);
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Published");
        assertThat(bench.versions("snapshots", "lib"))
                .containsExactlyInAnyOrder("2.0-20260102.030000-1 Unlisted", "2.0-SNAPSHOT Published");
        bench.transfer.forget();
        bench.console.forget();

        PublishVerdict again = later(Duration.ofMinutes(5), modules);

        assertThat(bench.transfer.puts()).isEmpty();
        assertThat(again).isInstanceOfSatisfying(PublishVerdict.Published.class, published -> {
            assertThat(published.uploaded()).isZero();
            assertThat(published.alreadyThere()).isEqualTo(12);
        });
        assertThat(bench.console.lines())
                .contains(
                        "[publish] com.example:app:1.0: already there, 0 ms",
                        "[publish] com.example:lib:2.0-20260102.030000-1: already there, 0 ms");
    }

    @Test
    void aSnapshotOfWhichAFileIsNewIsANewBuildWithAllItsFiles() throws Exception {
        ProjectFacts whole = bench.module("lib", "2.0-SNAPSHOT", "lib");
        bench.publish(bench.with(whole, whole.artifacts().subList(0, 1)));

        later(Duration.ofMinutes(1), whole);
        later(Duration.ofMinutes(2), bench.with(whole, whole.artifacts().subList(0, 2)));

        assertThat(bench.versions("snapshots", "lib"))
                .containsExactlyInAnyOrder(
                        "2.0-20260102.030000-1 Unlisted",
                        "2.0-20260102.030100-2 Unlisted",
                        "2.0-20260102.030200-3 Unlisted",
                        "2.0-SNAPSHOT Published");
        assertThat(bench.read("snapshots", AT + "lib/2.0-SNAPSHOT/lib-2.0-20260102.030200-3.jar"))
                .isEqualTo("lib");
    }

    @Test
    void attachedArtifactsSignaturesAndNamesLikeHashesAreAssets() throws Exception {
        ProjectFacts module = bench.module("app", "1.0", "jar");
        List<ArtifactFile> artifacts = new ArrayList<>(module.artifacts());
        artifacts.add(attached(module, "sources", "jar"));
        artifacts.add(attached(module, "sha256", "jar"));
        artifacts.add(attached(module, "0f9e8d7c6b5a", "tar.gz"));
        artifacts.add(attached(module, "bin", "zip.asc"));

        bench.publish(bench.with(module, artifacts));

        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Published");
        for (String name : List.of("-sources.jar", "-sha256.jar", "-0f9e8d7c6b5a.tar.gz", "-bin.zip.asc")) {
            assertThat(bench.read("releases", AT + "app/1.0/app-1.0" + name)).isEqualTo("content of " + name);
        }
        bench.transfer.forget();
        bench.publish(bench.with(module, artifacts));
        assertThat(bench.transfer.puts()).isEmpty();
    }

    @Test
    void attachedChecksumsAreSentAsChecksumsOnly() throws Exception {
        ProjectFacts module = bench.module("app", "1.0", "jar");
        List<ArtifactFile> artifacts = new ArrayList<>(module.artifacts());
        Path sum = Files.writeString(
                module.basedir().resolve("a.jar.sha256"),
                Checksums.of(module.basedir().resolve("a.jar")).sha256() + "  app-1.0.jar\n");
        artifacts.add(new ArtifactFile("", "jar.sha256", sum));

        bench.publish(bench.with(module, artifacts));

        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Published");
        assertThat(bench.transfer.puts()).hasSize((4 + 1) * 5).doesNotHaveDuplicates();
    }

    @Test
    void aPomOfItsOwnIsPublishedFromWhereAPluginHasPutIt() throws Exception {
        ProjectFacts module = bench.module("parent", "1.0", "unused");
        Path flattened = Files.createDirectories(module.buildDirectory()).resolve(".flattened-pom.xml");
        Files.writeString(flattened, Files.readString(module.pomFile()) + "<!-- flattened -->");

        bench.publish(bench.pom("parent", "1.0", flattened));

        assertThat(bench.read("releases", AT + "parent/1.0/parent-1.0.pom")).endsWith("<!-- flattened -->");
        assertThat(bench.transfer.puts()).hasSize(2 * 5);
    }

    /** The same modules in a build of their own. */
    private PublishVerdict later(Duration after, ProjectFacts... modules) {
        PublishRequest first = bench.request(modules);
        return bench.stage()
                .run(new PublishRequest(
                        first.domain(),
                        first.domainOwner(),
                        first.repository(),
                        first.snapshotRepository(),
                        first.modules(),
                        Instant.parse("2026-01-02T03:00:00Z").plus(after)));
    }

    private static ArtifactFile attached(ProjectFacts module, String classifier, String extension) throws Exception {
        String name = "-" + classifier + "." + extension;
        return new ArtifactFile(
                classifier, extension, Files.writeString(module.basedir().resolve("x" + name), "content of " + name));
    }
}
