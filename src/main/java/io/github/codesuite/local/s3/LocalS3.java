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
            .operation("GetBucketLocation", "Bucket")
            .operation(
                    "PutObject",
                    "Bucket",
                    "Key",
                    "ContentLength",
                    "ContentMD5",
                    "ContentType",
                    "CacheControl",
                    "ContentDisposition",
                    "ContentEncoding",
                    "ContentLanguage",
                    "Metadata",
                    "ChecksumAlgorithm",
                    "ChecksumCRC32",
                    "ChecksumCRC32C",
                    "ChecksumCRC64NVME",
                    "ChecksumSHA1",
                    "ChecksumSHA256",
                    "IfMatch",
                    "IfNoneMatch")
            .operation(
                    "GetObject",
                    "Bucket",
                    "Key",
                    "Range",
                    "IfMatch",
                    "IfNoneMatch",
                    "IfModifiedSince",
                    "IfUnmodifiedSince",
                    "ChecksumMode",
                    "ResponseCacheControl",
                    "ResponseContentDisposition",
                    "ResponseContentEncoding",
                    "ResponseContentLanguage",
                    "ResponseContentType")
            .operation(
                    "HeadObject",
                    "Bucket",
                    "Key",
                    "IfMatch",
                    "IfNoneMatch",
                    "IfModifiedSince",
                    "IfUnmodifiedSince",
                    "ChecksumMode")
            .operation("GetObjectTagging", "Bucket", "Key")
            .operation("DeleteObject", "Bucket", "Key")
            .operation("DeleteObjects", "Bucket", "Delete.Objects.Key", "Delete.Quiet", "ChecksumAlgorithm")
            .operation(
                    "CopyObject",
                    "SourceBucket",
                    "SourceKey",
                    "DestinationBucket",
                    "DestinationKey",
                    "CopySourceIfMatch",
                    "ChecksumAlgorithm",
                    "MetadataDirective",
                    "Metadata",
                    "ContentType",
                    "CacheControl",
                    "ContentDisposition",
                    "ContentEncoding",
                    "ContentLanguage")
            .operation("ListObjects", "Bucket", "Prefix", "Delimiter", "MaxKeys", "Marker", "EncodingType")
            .operation(
                    "ListObjectsV2",
                    "Bucket",
                    "Prefix",
                    "Delimiter",
                    "MaxKeys",
                    "ContinuationToken",
                    "StartAfter",
                    "EncodingType",
                    "FetchOwner")
            .operation(
                    "CreateMultipartUpload",
                    "Bucket",
                    "Key",
                    "ContentType",
                    "CacheControl",
                    "ContentDisposition",
                    "ContentEncoding",
                    "ContentLanguage",
                    "Metadata",
                    "ChecksumAlgorithm",
                    "ChecksumType")
            .operation(
                    "UploadPart",
                    "Bucket",
                    "Key",
                    "UploadId",
                    "PartNumber",
                    "ContentLength",
                    "ContentMD5",
                    "ChecksumAlgorithm",
                    "ChecksumCRC32",
                    "ChecksumCRC32C",
                    "ChecksumCRC64NVME",
                    "ChecksumSHA1",
                    "ChecksumSHA256")
            .operation(
                    "UploadPartCopy",
                    "SourceBucket",
                    "SourceKey",
                    "DestinationBucket",
                    "DestinationKey",
                    "UploadId",
                    "PartNumber",
                    "CopySourceRange",
                    "CopySourceIfMatch")
            .operation(
                    "CompleteMultipartUpload",
                    "Bucket",
                    "Key",
                    "UploadId",
                    "MultipartUpload.Parts.PartNumber",
                    "MultipartUpload.Parts.ETag",
                    "MultipartUpload.Parts.ChecksumCRC32",
                    "MultipartUpload.Parts.ChecksumCRC32C",
                    "MultipartUpload.Parts.ChecksumCRC64NVME",
                    "MultipartUpload.Parts.ChecksumSHA1",
                    "MultipartUpload.Parts.ChecksumSHA256",
                    "ChecksumCRC32",
                    "ChecksumCRC32C",
                    "ChecksumCRC64NVME",
                    "ChecksumSHA1",
                    "ChecksumSHA256",
                    "ChecksumType",
                    "MpuObjectSize",
                    "IfMatch",
                    "IfNoneMatch")
            .operation("AbortMultipartUpload", "Bucket", "Key", "UploadId")
            .operation("ListParts", "Bucket", "Key", "UploadId", "MaxParts", "PartNumberMarker")
            .operation(
                    "ListMultipartUploads",
                    "Bucket",
                    "Prefix",
                    "KeyMarker",
                    "UploadIdMarker",
                    "MaxUploads",
                    "EncodingType");

    private LocalS3() {}

    /** Opens the service; the client is guarded and thread-safe. */
    public static S3Client open(Path folder, Ticker ticker) {
        Buckets buckets = new Buckets(folder, AtomicFiles.unforced(), ticker);
        return Guard.of(S3Client.class, new S3Service(buckets), HONOURED, S3Exception::builder);
    }

    /** What the service honours. */
    public static Honoured honoured() {
        return HONOURED;
    }
}
