package io.github.codesuite.stage.deploy;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.StoredFile;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** The revision's zip in its bucket, under the hash of its content. */
final class Revision {

    private final S3Client s3;
    private final DeployNarration narration;

    Revision(S3Client s3, DeployNarration narration) {
        this.s3 = s3;
        this.narration = narration;
    }

    /** @throws StageFailure if the zip is not there, or cannot be uploaded */
    StoredFile store(DeployRequest.Servers request) {
        Path bundle = request.bundle();
        try {
            String key = StoredFile.key(
                    request.prefix(),
                    request.application(),
                    Checksums.of(bundle).sha256());
            StoredFile stored = StoredFile.put(s3, bundle, Files.size(bundle), request.bucket(), key);
            narration.revisionStored("s3://" + stored.path(), stored.size(), stored.wasThere());
            return stored;
        } catch (IOException failure) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Reading the revision " + bundle,
                    Files.exists(bundle) ? String.valueOf(failure.getMessage()) : "there is no such file",
                    "the goal bundle, which makes it",
                    "bind bundle in the same module as deploy; its phase is package",
                    failure);
        } catch (SdkException failure) {
            throw AwsFailures.translate(
                    "Uploading the revision " + bundle + " to bucket " + request.bucket(),
                    "<codeDeploy><bucket>",
                    failure);
        }
    }
}
