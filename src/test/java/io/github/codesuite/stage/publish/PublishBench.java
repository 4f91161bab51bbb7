package io.github.codesuite.stage.publish;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.codeartifact.LocalCodeArtifact;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** The stage over the local CodeArtifact, as a frame shows it, and real HTTP: domain acme, repositories releases and snapshots. */
final class PublishBench implements AutoCloseable {

    final FakeTicker ticker = new FakeTicker();
    final ScriptedTransfer transfer =
            new ScriptedTransfer(new HttpTransfer(Duration.ofSeconds(10), Duration.ofSeconds(60)));
    final RecordedLines console = new RecordedLines();
    final Results results;
    private final Path folder;
    private final PackagesCloud packages;
    private final Cloud seen;

    PublishBench(Path folder, Frame frame) {
        this.folder = folder;
        this.results = new Results(folder.resolve("target"), "run", new ReentrantLock());
        CodeartifactClient client = LocalCodeArtifact.open(folder.resolve("home"), ticker);
        this.packages = new PackagesCloud(client, transfer);
        this.seen = frame.around(packages);
        client.createDomain(create -> create.domain("acme"));
        client.createRepository(create -> create.domain("acme").repository("releases"));
        client.createRepository(create -> create.domain("acme").repository("snapshots"));
    }

    /** Puts another client in front of, or in the place of, the one that is there. */
    void client(UnaryOperator<CodeartifactClient> other) {
        packages.client(other.apply(packages.codeArtifact()));
    }

    /** The cloud as the stage sees it. */
    Cloud cloud() {
        return seen;
    }

    /** CodeArtifact as the stage sees it. */
    CodeartifactClient codeArtifact() {
        return seen.codeArtifact();
    }

    /** A module with a POM, a jar and the signatures of both; the jar's content is given. */
    ProjectFacts module(String artifactId, String version, String jar) throws IOException {
        Path basedir = Files.createDirectories(folder.resolve("work").resolve(artifactId));
        Path pom = write(
                basedir,
                "pom.xml",
                "<project><groupId>com.example</groupId><artifactId>" + artifactId + "</artifactId><version>" + version
                        + "</version></project>");
        List<ArtifactFile> artifacts = new ArrayList<>();
        artifacts.add(new ArtifactFile("", "jar", write(basedir, "a.jar", jar)));
        artifacts.add(new ArtifactFile("", "jar.asc", write(basedir, "a.jar.asc", "signed " + jar)));
        artifacts.add(new ArtifactFile("", "pom.asc", write(basedir, "pom.asc", "signed pom " + version)));
        return facts(artifactId, version, basedir, pom, artifacts);
    }

    ProjectFacts facts(String artifactId, String version, Path basedir, Path pom, List<ArtifactFile> artifacts) {
        return new ProjectFacts(
                "com.example",
                artifactId,
                version,
                "jar",
                basedir,
                folder.resolve("work"),
                basedir.resolve("target"),
                pom,
                artifacts);
    }

    /** The same module with other artifacts. */
    ProjectFacts with(ProjectFacts module, List<ArtifactFile> artifacts) {
        return facts(module.artifactId(), module.baseVersion(), module.basedir(), module.pomFile(), artifacts);
    }

    /** A module of packaging pom. */
    ProjectFacts pom(String artifactId, String version, Path pom) {
        Path basedir = folder.resolve("work").resolve(artifactId);
        return new ProjectFacts(
                "com.example",
                artifactId,
                version,
                "pom",
                basedir,
                folder.resolve("work"),
                basedir.resolve("target"),
                pom,
                List.of());
    }

    /** Somebody else puts something into a repository. */
    void put(String repository, String path, String content) throws IOException, InterruptedException {
        new PackageReader(codeArtifact(), transfer.real()).put(repository, path, content);
    }

    PublishRequest request(ProjectFacts... modules) {
        return new PublishRequest(
                "acme",
                Optional.empty(),
                "releases",
                "snapshots",
                List.of(modules),
                Instant.parse("2026-01-02T03:00:00Z"));
    }

    PublishVerdict publish(ProjectFacts... modules) {
        return stage().run(request(modules));
    }

    /** A module called app, version 1.0, and packages beside it. */
    PublishRequest request(List<Declared> further) throws IOException {
        return new PublishRequest(
                "acme",
                Optional.empty(),
                "releases",
                "snapshots",
                List.of(module("app", "1.0", "jar")),
                further,
                Instant.parse("2026-01-02T03:00:00Z"));
    }

    PublishVerdict publish(List<Declared> further) throws IOException {
        return stage().run(request(further));
    }

    PublishStage stage() {
        return new PublishStage(seen, ticker, new PlainPublishNarration(console, ticker), results);
    }

    /** A version's status. */
    String status(String repository, String artifactId, String version) {
        return codeArtifact()
                .describePackageVersion(describe -> describe.domain("acme")
                        .repository(repository)
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue(artifactId)
                        .packageVersion(version))
                .packageVersion()
                .statusAsString();
    }

    /** {@code 1.0 Published}, for all versions of a package. */
    List<String> versions(String repository, String artifactId) {
        return codeArtifact()
                .listPackageVersions(list -> list.domain("acme")
                        .repository(repository)
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue(artifactId))
                .versions()
                .stream()
                .map(version -> version.version() + " " + version.statusAsString())
                .toList();
    }

    /** A document as a Maven client reads it. */
    String read(String repository, String path) throws Exception {
        PackageReader reader = new PackageReader(codeArtifact(), transfer);
        return reader.read(repository, path);
    }

    private static Path write(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Override
    public void close() {
        seen.close();
    }
}
