package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.problem.ProblemsException;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.wire.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {

    @TempDir
    Path folder;

    private Path pom;
    private Path jar;

    @BeforeEach
    void write() throws Exception {
        pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");
        jar = Files.writeString(folder.resolve("app.jar"), "jar");
    }

    @Test
    void findsNothingInACompleteModule() {
        assertThat(problems(module("app", "1.0", "jar", new ArtifactFile("", "jar", jar))))
                .isEmpty();
        assertThat(problems(module("parent", "1.0-SNAPSHOT", "pom"))).isEmpty();
    }

    @Test
    void findsAllProblemsOfAllModules() {
        Path missing = folder.resolve("missing.jar");
        assertThat(problems(
                        module("app", "1.0", "jar", new ArtifactFile("", "jar", missing)),
                        module("lib", "${revision}", "jar", new ArtifactFile("", "jar", jar)),
                        module("war", "1.0", "war", new ArtifactFile("sources", "jar", jar))))
                .containsExactly(
                        "pom.xml: the file missing.jar for app-1.0.jar is missing or cannot be read; run the package"
                                + " phase in the same build, such as mvn deploy",
                        "pom.xml: the version \"${revision}\" cannot be published; use at most 255 characters without"
                                + " blanks, slashes and expressions",
                        "pom.xml: the packaging war of com.example:war:1.0 has made no main artifact; run the package"
                                + " phase in the same build, such as mvn deploy");
    }

    @Test
    void findsAnEmptyFile() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.jar"));
        assertThat(problems(module(
                        "app", "1.0", "jar", new ArtifactFile("", "jar", jar), new ArtifactFile("x", "jar", empty))))
                .containsExactly(
                        "pom.xml: the file empty.jar for app-1.0-x.jar is empty; make it anew, or do not attach it");
    }

    @Test
    void findsAChecksumFileThatDoesNotFitOrHasNoAsset() throws Exception {
        Path right = Files.writeString(
                folder.resolve("app.jar.sha1"), Checksums.of(jar).sha1().toUpperCase(Locale.ROOT) + " *app.jar");
        Path wrong = Files.writeString(folder.resolve("app.jar.md5"), "0f");
        assertThat(problems(module(
                        "app",
                        "1.0",
                        "jar",
                        new ArtifactFile("", "jar", jar),
                        new ArtifactFile("", "jar.sha1", right),
                        new ArtifactFile("", "jar.md5", wrong),
                        new ArtifactFile("", "sha512", right))))
                .containsExactly(
                        "pom.xml: the file app.jar.md5 for app-1.0.jar.md5 does not fit app-1.0.jar; do not attach it:"
                                + " CodeArtifact keeps no checksums as files, and they are sent with each asset",
                        "pom.xml: the file app.jar.sha1 for app-1.0.sha512 is taken for a checksum by its name, and there"
                                + " is no app-1.0; do not attach it: CodeArtifact keeps no checksums as files, and they are"
                                + " sent with each asset");
    }

    @Test
    void findsTwoFilesOfOneName() throws Exception {
        Path other = Files.writeString(folder.resolve("other.jar"), "other");
        assertThat(problems(module(
                        "app", "1.0", "jar", new ArtifactFile("", "jar", jar), new ArtifactFile("", "jar", other))))
                .singleElement()
                .asString()
                .contains("two files are app-1.0.jar, one of them other.jar");
    }

    @Test
    void takesAPomThatIsAttachedTwice() {
        assertThat(problems(module("parent", "1.0", "pom", new ArtifactFile("", "pom", pom))))
                .isEmpty();
    }

    @Test
    void findsTwoModulesOfOneName() {
        assertThat(problems(module("app", "1", "pom"), module("app", "1", "pom")))
                .singleElement()
                .asString()
                .contains("two modules are com.example:app:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0-20260101.120000-1", "1 0", "1/0", "", "1#0"})
    void findsAVersionThatCannotBePublished(String version) {
        assertThat(problems(module("app", version, "pom"))).hasSize(1);
    }

    @Test
    void findsAMissingRepositoryByItsElement() {
        PublishRequest request = new PublishRequest(
                "acme", Optional.empty(), "releases", "", List.of(module("app", "1.0-SNAPSHOT", "pom")), Instant.EPOCH);
        Problems problems = new Problems();
        PublishStage.check(request, problems);
        assertThat(problems.all()).singleElement().asString().contains("codesuite.codeArtifact.snapshotRepository");
    }

    @Test
    void nothingStartsWhereSomethingIsWrong() {
        PublishBench bench = new PublishBench(folder, Frame.IN_PROCESS);
        assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> bench.publish(module("app", "", "pom")));
        assertThat(bench.transfer.puts()).isEmpty();
        bench.close();
    }

    private List<String> problems(ProjectFacts... modules) {
        Problems problems = new Problems();
        PublishStage.check(
                new PublishRequest("acme", Optional.empty(), "releases", "snapshots", List.of(modules), Instant.EPOCH),
                problems);
        return problems.all().stream().map(Object::toString).toList();
    }

    private ProjectFacts module(String artifactId, String version, String packaging, ArtifactFile... artifacts) {
        return new ProjectFacts(
                "com.example",
                artifactId,
                version,
                packaging,
                folder,
                folder,
                folder.resolve("target"),
                pom,
                List.of(artifacts));
    }
}
