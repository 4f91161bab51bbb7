package io.github.codesuite.local.codebuild;

import static io.github.codesuite.local.codebuild.Place.phase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codebuild.model.ArtifactNamespace;
import software.amazon.awssdk.services.codebuild.model.ArtifactPackaging;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildPhaseType;
import software.amazon.awssdk.services.codebuild.model.ProjectArtifacts;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Primary artifacts, as the local engine's table 2a says. */
class BuildArtifactsTest {

    private static final Map<String, String> FILES =
            Map.of("a.txt", "a", "out/b.txt", "b", "out/deep/c.txt", "c", "out/deep/d.log", "d", "build-1/x", "x");

    @TempDir
    Path home;

    private Place place;

    @BeforeEach
    void open() {
        place = new Place(home).withProject();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void allFilesBecomeOneZipWhoseChecksumIsTold() throws Exception {
        Build build = build("files: ['out/**/*']", "cd /");

        assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
        assertThat(place.unzipped("result.zip"))
                .containsOnly(
                        Map.entry("out/b.txt", "b"),
                        Map.entry("out/deep/c.txt", "c"),
                        Map.entry("out/deep/d.log", "d"));
        assertThat(build.artifacts().location()).isEqualTo("arn:aws:s3:::sources/result.zip");
        assertThat(build.artifacts().sha256sum()).isEqualTo(sha256("result.zip"));
        assertThat(place.log(build)).anyMatch(line -> line.endsWith("Found 3 file(s)"));
    }

    @Test
    void theSameFilesGiveTheSameZip() {
        assertThat(build("files: ['**/*.txt']", "touch a.txt").artifacts().sha256sum())
                .isEqualTo(build("files: ['**/*.txt']", "true").artifacts().sha256sum());
    }

    @Test
    void pathsAreRelativeToTheBaseDirectory() {
        build("{base-directory: out, files: ['**/*'], exclude-paths: ['deep/*.log']}", "true");

        assertThat(place.unzipped("result.zip")).containsOnlyKeys("b.txt", "deep/c.txt");
    }

    @Test
    void theBaseDirectoryMayHaveWildcards() {
        build("{base-directory: 'build-*', files: ['*']}", "true");

        assertThat(place.unzipped("result.zip")).containsOnlyKeys("x");
    }

    @Test
    void pathsCanBeDiscarded() {
        build("{files: ['out/**/*'], discard-paths: 'yes'}", "true");

        assertThat(place.unzipped("result.zip")).containsOnlyKeys("b.txt", "c.txt", "d.log");
    }

    @Test
    void aMissingFileAmongOthersIsSaid() {
        Build build = build("files: [missing.jar, a.txt]", "true");

        assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
        assertThat(place.log(build)).anyMatch(line -> line.endsWith("Skipping invalid file path missing.jar"));
    }

    @Test
    void noMatchIsAClientError() {
        assertFails(build("files: [missing.jar]", "true"), "no matching artifact paths found");
    }

    @Test
    void aMissingBaseDirectoryIsAClientError() {
        assertFails(
                build("{base-directory: missing, files: ['*']}", "true"),
                "no matching base directory path found for missing");
    }

    @Test
    void variablesAreExpandedInPaths() {
        build("{base-directory: $OUT, files: ['${OUT_FILE}']}", "OUT=out; OUT_FILE=b.txt");

        assertThat(place.unzipped("result.zip")).containsOnlyKeys("b.txt");
    }

    @Test
    void anExpandedPathCannotLeaveTheSource() {
        assertFails(build("files: [$ELSEWHERE]", "ELSEWHERE=../../x"), "leaves its directory");
        assertFails(build("files: [$ELSEWHERE]", "ELSEWHERE=/etc/hostname"), "leaves its directory");
        assertFails(build("{base-directory: $UP, files: ['*']}", "UP=.."), "leaves its directory");
    }

    @Test
    void aLinkCannotLeaveTheSource() {
        assertFails(build("files: [out/link]", "ln -s /etc/hostname out/link"), "leaves its directory");
        assertFails(
                build("{files: [out/link], enable-symlinks: 'yes'}", "ln -s ../../../x out/link"),
                "leaves its directory");
        assertFails(build("{base-directory: up, files: ['*']}", "ln -s .. up"), "leaves its directory");
    }

    @Test
    void linksBecomeFilesUnlessTheyAreWanted() {
        build("files: [out/link]", "ln -s b.txt out/link");
        assertThat(place.unzipped("result.zip")).containsExactly(Map.entry("out/link", "b"));

        build("{files: [out/link], enable-symlinks: 'yes'}", "ln -s b.txt out/link");
        assertThat(place.unzipped("result.zip")).containsExactly(Map.entry("out/link", "b.txt"));
    }

    @Test
    void theNameOfTheBuildspecCountsWhereTheProjectSaysSo() {
        Build build = build(
                "{files: [a.txt], name: 'r-$CODEBUILD_BUILD_NUMBER-$(echo x).zip'}",
                "true",
                artifacts -> artifacts.overrideArtifactName(true));
        assertThat(build.artifacts().location()).isEqualTo("arn:aws:s3:::sources/r-1-x.zip");
        assertThat(place.unzipped("r-1-x.zip")).containsOnlyKeys("a.txt");

        assertThat(build("{files: [a.txt], name: other.zip}", "true")
                        .artifacts()
                        .location())
                .isEqualTo("arn:aws:s3:::sources/result.zip");
    }

    @Test
    void pathAndBuildIdArePartOfTheKey() {
        Build build = build(
                "{files: [a.txt], s3-prefix: pre}",
                "true",
                artifacts -> artifacts.path("some/path").namespaceType(ArtifactNamespace.BUILD_ID));

        String uuid = build.id().substring(build.id().indexOf(':') + 1);
        assertThat(place.unzipped("pre/some/path/" + uuid + "/result.zip")).containsOnlyKeys("a.txt");
    }

    @Test
    void withoutPackagingEachFileIsAnObject() {
        Build build = build(
                "files: ['out/**/*.txt']",
                "true",
                artifacts -> artifacts.packaging(ArtifactPackaging.NONE).name("files"));

        assertThat(place.s3
                        .listObjectsV2(list -> list.bucket(Place.BUCKET).prefix("files/"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("files/out/b.txt", "files/out/deep/c.txt");
        assertThat(build.artifacts().location()).isEqualTo("arn:aws:s3:::sources/files");
        assertThat(build.artifacts().sha256sum()).isNull();
    }

    @Test
    void artifactsOfAFailedBuildPhaseAreUploaded() {
        Build build = build("files: [a.txt]", "false");

        assertThat(build.buildStatus()).isEqualTo(StatusType.FAILED);
        assertThat(place.unzipped("result.zip")).containsOnlyKeys("a.txt");
    }

    @Test
    void aMissingBucketFailsTheUpload() {
        assertFails(
                build("files: [a.txt]", "true", artifacts -> artifacts.location("no-such-bucket")),
                "no-such-bucket/result.zip");
    }

    private Build build(String artifacts, String command) {
        return build(artifacts, command, settings -> {});
    }

    private Build build(String artifacts, String command, Consumer<ProjectArtifacts.Builder> settings) {
        ProjectArtifacts.Builder project = ProjectArtifacts.builder()
                .type(ArtifactsType.S3)
                .location(Place.BUCKET)
                .name("result.zip")
                .packaging(ArtifactPackaging.ZIP);
        settings.accept(project);
        String indented = artifacts.startsWith("{") ? " " + artifacts : "\n  " + artifacts;
        return place.buildWithArtifacts(
                "version: 0.2\nphases:\n  build:\n    commands: ['" + command + "']\nartifacts:" + indented + "\n",
                FILES,
                project.build());
    }

    private static void assertFails(Build build, String message) {
        assertThat(build.buildStatus()).isEqualTo(StatusType.FAILED);
        assertThat(phase(build, BuildPhaseType.UPLOAD_ARTIFACTS).phaseStatus()).isEqualTo(StatusType.FAILED);
        assertThat(phase(build, BuildPhaseType.UPLOAD_ARTIFACTS).contexts().get(0))
                .satisfies(context -> assertThat(context.statusCode()).isEqualTo("CLIENT_ERROR"))
                .satisfies(context -> assertThat(context.message()).contains(message));
    }

    private String sha256(String key) throws Exception {
        byte[] bytes = place.s3
                .getObjectAsBytes(get -> get.bucket(Place.BUCKET).key(key))
                .asByteArray();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
