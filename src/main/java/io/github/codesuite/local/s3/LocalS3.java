package io.github.codesuite.local.s3;

import io.github.codesuite.local.guard.Guard;
import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The local service behind the SDK's client. */
public final class LocalS3 {

    private static final Honoured HONOURED = Honoured.nothing()
            .operation("CreateBucket", "Bucket", "CreateBucketConfiguration.LocationConstraint")
            .operation("HeadBucket", "Bucket")
            .operation("DeleteBucket", "Bucket")
            .operation("ListBuckets")
            .operation(
                    "PutObject",
                    "Bucket",
                    "Key",
                    "ContentLength",
                    "ContentMD5",
                    "ContentType",
                    "Metadata",
                    "ChecksumAlgorithm",
                    "ChecksumSHA256",
                    "IfNoneMatch")
            .operation("GetObject", "Bucket", "Key", "Range", "IfMatch", "ChecksumMode")
            .operation("HeadObject", "Bucket", "Key", "IfMatch", "ChecksumMode")
            .operation("DeleteObject", "Bucket", "Key")
            .operation("DeleteObjects", "Bucket", "Delete.Objects.Key", "Delete.Quiet")
            .operation("CopyObject", "SourceBucket", "SourceKey", "DestinationBucket", "DestinationKey")
            .operation("ListObjectsV2", "Bucket", "Prefix", "Delimiter", "MaxKeys", "ContinuationToken", "StartAfter");

    private LocalS3() {}

    /** Opens the service; the client is guarded and thread-safe. */
    public static S3Client open(Path folder, Ticker ticker) {
        Buckets buckets = new Buckets(folder, AtomicFiles.system(), ticker);
        return Guard.of(S3Client.class, new S3Service(buckets), HONOURED, S3Exception::builder);
    }

    /** What the service honours. */
    public static Honoured honoured() {
        return HONOURED;
    }
}
