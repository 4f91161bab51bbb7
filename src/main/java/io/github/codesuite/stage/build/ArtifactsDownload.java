package io.github.codesuite.stage.build;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.bundle.SafeExtract;
import io.github.codesuite.failure.StageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildArtifacts;
import software.amazon.awssdk.services.s3.S3Client;

/** The primary artifacts of a build: one zip, fetched to a temporary file, compared with CodeBuild's SHA-256, unpacked. */
final class ArtifactsDownload {

    private static final Pattern ARN = Pattern.compile("arn:[^:]+:s3:::([^/]+)/(.+)");
    private static final String WHERE = "<codeBuild><artifactsDirectory>";

    private final S3Client s3;
    private final Runnable meanwhile;

    /** @param meanwhile called for each piece that has come */
    ArtifactsDownload(S3Client s3, Runnable meanwhile) {
        this.s3 = s3;
        this.meanwhile = meanwhile;
    }

    /**
     * @throws software.amazon.awssdk.core.exception.SdkException if they cannot be fetched
     * @throws StageFailure if the build has no zip of artifacts, or not the one that CodeBuild wrote
     */
    void unpack(Build build, Path directory) {
        Matcher place = place(build);
        try {
            Files.createDirectories(directory);
            Path folder = Files.createTempDirectory(directory.toAbsolutePath(), ".unpacking-");
            Path zip = folder.resolve("artifacts.zip");
            try {
                s3.getObject(
                        request -> request.bucket(place.group(1)).key(place.group(2)), new Download(zip, meanwhile));
                compare(build, zip);
                SafeExtract.into(zip, folder.resolve("content"));
                FreshFiles.move(folder.resolve("content"), directory);
            } finally {
                FreshFiles.delete(folder);
            }
        } catch (IOException failure) {
            throw failed(build, String.valueOf(failure.getMessage()), "look at the artifact in the bucket");
        }
    }

    private static Matcher place(Build build) {
        String location = Optional.ofNullable(build.artifacts())
                .map(BuildArtifacts::location)
                .orElse("");
        Matcher matcher = ARN.matcher(location);
        if (!matcher.matches()) {
            throw failed(
                    build,
                    "the project stores no artifacts in S3",
                    "give the project S3 artifacts packaged as ZIP, or leave artifactsDirectory out");
        }
        return matcher;
    }

    private static void compare(Build build, Path zip) throws IOException {
        String expected = Optional.ofNullable(build.artifacts().sha256sum()).orElse("");
        if (expected.isBlank()) {
            throw failed(
                    build,
                    "CodeBuild gives no SHA-256 for them, as it does only for artifacts packaged as ZIP",
                    "set the packaging of the project's artifacts to ZIP");
        }
        String actual = Checksums.of(zip).sha256();
        if (!actual.equals(expected.toLowerCase(Locale.ROOT))) {
            throw failed(
                    build,
                    "what is in the bucket has SHA-256 " + actual + ", CodeBuild wrote " + expected,
                    "somebody else wrote there since; run the build again");
        }
    }

    private static StageFailure failed(Build build, String cameBack, String next) {
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                "Unpacking the artifacts of build " + build.id(),
                cameBack,
                WHERE,
                next);
    }
}
