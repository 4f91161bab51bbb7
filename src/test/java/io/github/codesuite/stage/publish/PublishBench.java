package io.github.codesuite.stage.publish;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.codeartifact.LocalCodeArtifact;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The stage over the local CodeArtifact and real HTTP: domain acme, repositories releases and snapshots. */
final class PublishBench implements Cloud {

    final FakeTicker ticker = new FakeTicker();
    final ScriptedTransfer transfer =
            new ScriptedTransfer(new HttpTransfer(Duration.ofSeconds(10), Duration.ofSeconds(60)));
    final RecordedLines console = new RecordedLines();
    final Results results;
    private final Path folder;
    private CodeartifactClient client;

    PublishBench(Path folder) {
        this.folder = folder;
        this.results = new Results(folder.resolve("target"), "run", new ReentrantLock());
        this.client = LocalCodeArtifact.open(folder.resolve("home"), ticker);
        client.createDomain(create -> create.domain("acme"));
        client.createRepository(create -> create.domain("acme").repository("releases"));
        client.createRepository(create -> create.domain("acme").repository("snapshots"));
    }

    /** Puts another client in front of, or in the place of, the one that is there. */
    void client(CodeartifactClient other) {
        client = other;
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

    PublishStage stage() {
        return new PublishStage(this, ticker, new PlainPublishNarration(console, ticker), results);
    }

    /** A version's status. */
    String status(String repository, String artifactId, String version) {
        return client.describePackageVersion(describe -> describe.domain("acme")
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
        return client
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
        PackageReader reader = new PackageReader(client, transfer);
        return reader.read(repository, path);
    }

    private static Path write(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Override
    public CloudIdentity identity() {
        return new CloudIdentity("local", "000000000000", "local-1", "arn");
    }

    @Override
    public CodeartifactClient codeArtifact() {
        return client;
    }

    @Override
    public Transfer transfer() {
        return transfer;
    }

    @Override
    public Pace pace() {
        return new Pace(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ZERO);
    }

    @Override
    public CodeBuildClient codeBuild() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CodeDeployClient codeDeploy() {
        throw new UnsupportedOperationException();
    }

    @Override
    public S3Client s3() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CloudWatchLogsClient logs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StsClient sts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        client.close();
    }
}
