package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.bundle.SafeExtract;
import io.github.codesuite.local.codebuild.state.BuildSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Fetches the source of a build from S3 and unpacks it. */
final class SourceDownload {

    private final S3Client s3;

    SourceDownload(S3Client s3) {
        this.s3 = s3;
    }

    void into(Workspace workspace, BuildSettings settings) throws PhaseFailedException, IOException {
        if (!settings.source().isS3()) {
            return;
        }
        String location = settings.source().location().orElse("");
        Path archive = workspace.scratch().resolve("source.zip");
        fetch(request(location), archive, location);
        unpack(archive, workspace.source(), location);
        Files.delete(archive);
    }

    private static GetObjectRequest request(String location) {
        int slash = location.indexOf('/');
        return GetObjectRequest.builder()
                .bucket(location.substring(0, Math.max(0, slash)))
                .key(location.substring(slash + 1))
                .build();
    }

    private void fetch(GetObjectRequest request, Path archive, String location) throws PhaseFailedException {
        try {
            s3.getObject(request, archive);
        } catch (SdkException failure) {
            throw clientError(failure.getMessage() + " for primary source " + location);
        }
    }

    private static void unpack(Path archive, Path target, String location) throws PhaseFailedException {
        try {
            SafeExtract.into(archive, target);
        } catch (IOException failure) {
            throw clientError("the source " + location + " cannot be unpacked: " + failure.getMessage());
        }
    }

    private static PhaseFailedException clientError(String message) {
        return new PhaseFailedException(PhaseFailedException.CLIENT_ERROR, message);
    }
}
