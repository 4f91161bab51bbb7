package io.github.codesuite.local.s3;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Buckets and objects in S3's responses. */
final class ObjectReplies {

    static final Owner OWNER = Owner.builder().id("0".repeat(64)).build();

    private static final String ACCEPT = "bytes";

    private ObjectReplies() {}

    static software.amazon.awssdk.services.s3.model.Bucket bucket(Bucket bucket) {
        return software.amazon.awssdk.services.s3.model.Bucket.builder()
                .name(bucket.name())
                .creationDate(bucket.created())
                .build();
    }

    static PutObjectResponse put(StoredObject object) {
        return PutObjectResponse.builder()
                .eTag(object.eTag())
                .checksumSHA256(sha256(object))
                .build();
    }

    static CopyObjectResponse copied(StoredObject object) {
        return CopyObjectResponse.builder()
                .copyObjectResult(CopyObjectResult.builder()
                        .eTag(object.eTag())
                        .lastModified(object.lastModified())
                        .checksumSHA256(sha256(object))
                        .build())
                .build();
    }

    static HeadObjectResponse head(StoredObject object, @Nullable ChecksumMode mode) {
        return HeadObjectResponse.builder()
                .acceptRanges(ACCEPT)
                .contentLength(object.size())
                .contentType(object.contentType())
                .eTag(object.eTag())
                .lastModified(object.lastModified())
                .metadata(object.metadata())
                .checksumSHA256(mode == ChecksumMode.ENABLED ? sha256(object) : null)
                .build();
    }

    /** S3 leaves the checksum of the whole out where only a part was asked for. */
    static GetObjectResponse get(StoredObject object, ByteRange range, @Nullable ChecksumMode mode) {
        return GetObjectResponse.builder()
                .acceptRanges(ACCEPT)
                .contentLength(range.length())
                .contentRange(range.whole() ? null : range.contentRange(object.size()))
                .contentType(object.contentType())
                .eTag(object.eTag())
                .lastModified(object.lastModified())
                .metadata(object.metadata())
                .checksumSHA256(mode == ChecksumMode.ENABLED && range.whole() ? sha256(object) : null)
                .build();
    }

    static S3Object listed(StoredObject object) {
        return S3Object.builder()
                .key(object.key())
                .size(object.size())
                .eTag(object.eTag())
                .lastModified(object.lastModified())
                .storageClass(ObjectStorageClass.STANDARD)
                .build();
    }

    private static @Nullable String sha256(StoredObject object) {
        return object.sha256().isEmpty() ? null : object.sha256();
    }
}
