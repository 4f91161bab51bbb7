package io.github.codesuite.local.s3;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
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

    private static final StoredChecksum.Members<PutObjectResponse.Builder> PUT = new StoredChecksum.Members<>(
            PutObjectResponse.Builder::checksumCRC32,
            PutObjectResponse.Builder::checksumCRC32C,
            PutObjectResponse.Builder::checksumCRC64NVME,
            PutObjectResponse.Builder::checksumSHA1,
            PutObjectResponse.Builder::checksumSHA256);

    private static final StoredChecksum.Members<CopyObjectResult.Builder> COPY = new StoredChecksum.Members<>(
            CopyObjectResult.Builder::checksumCRC32,
            CopyObjectResult.Builder::checksumCRC32C,
            CopyObjectResult.Builder::checksumCRC64NVME,
            CopyObjectResult.Builder::checksumSHA1,
            CopyObjectResult.Builder::checksumSHA256);

    private static final StoredChecksum.Members<HeadObjectResponse.Builder> HEAD = new StoredChecksum.Members<>(
            HeadObjectResponse.Builder::checksumCRC32,
            HeadObjectResponse.Builder::checksumCRC32C,
            HeadObjectResponse.Builder::checksumCRC64NVME,
            HeadObjectResponse.Builder::checksumSHA1,
            HeadObjectResponse.Builder::checksumSHA256);

    private static final StoredChecksum.Members<GetObjectResponse.Builder> GET = new StoredChecksum.Members<>(
            GetObjectResponse.Builder::checksumCRC32,
            GetObjectResponse.Builder::checksumCRC32C,
            GetObjectResponse.Builder::checksumCRC64NVME,
            GetObjectResponse.Builder::checksumSHA1,
            GetObjectResponse.Builder::checksumSHA256);

    private ObjectReplies() {}

    static software.amazon.awssdk.services.s3.model.Bucket bucket(Bucket bucket) {
        return software.amazon.awssdk.services.s3.model.Bucket.builder()
                .name(bucket.name())
                .creationDate(bucket.created())
                .build();
    }

    static PutObjectResponse put(StoredObject object) {
        PutObjectResponse.Builder reply =
                PutObjectResponse.builder().eTag(object.eTag()).checksumType(StoredChecksum.type(object.checksum()));
        return PUT.set(reply, object.checksum()).build();
    }

    static CopyObjectResult copied(StoredObject object) {
        CopyObjectResult.Builder reply = CopyObjectResult.builder()
                .eTag(object.eTag())
                .lastModified(object.lastModified())
                .checksumType(StoredChecksum.type(object.checksum()));
        return COPY.set(reply, object.checksum()).build();
    }

    static HeadObjectResponse head(StoredObject object, @Nullable ChecksumMode mode) {
        Optional<StoredChecksum> checksum = object.checksum().filter(kept -> mode == ChecksumMode.ENABLED);
        HeadObjectResponse.Builder reply = HeadObjectResponse.builder()
                .acceptRanges(ACCEPT)
                .contentLength(object.size())
                .contentType(object.headers().contentType())
                .cacheControl(object.headers().cacheControl().orElse(null))
                .contentDisposition(object.headers().contentDisposition().orElse(null))
                .contentEncoding(object.headers().contentEncoding().orElse(null))
                .contentLanguage(object.headers().contentLanguage().orElse(null))
                .eTag(object.eTag())
                .lastModified(object.lastModified())
                .metadata(object.metadata())
                .checksumType(StoredChecksum.type(checksum));
        return HEAD.set(reply, checksum).build();
    }

    /**
     * S3 leaves the checksum of the whole out where only a part was asked for. A request may want other headers than the object's
     * own.
     */
    static GetObjectResponse get(StoredObject object, ByteRange range, GetObjectRequest request) {
        Optional<StoredChecksum> checksum =
                object.checksum().filter(kept -> request.checksumMode() == ChecksumMode.ENABLED && range.whole());
        ObjectHeaders headers = object.headers();
        GetObjectResponse.Builder reply = GetObjectResponse.builder()
                .acceptRanges(ACCEPT)
                .contentLength(range.length())
                .contentRange(range.whole() ? null : range.contentRange(object.size()))
                .contentType(first(request.responseContentType(), Optional.of(headers.contentType())))
                .cacheControl(first(request.responseCacheControl(), headers.cacheControl()))
                .contentDisposition(first(request.responseContentDisposition(), headers.contentDisposition()))
                .contentEncoding(first(request.responseContentEncoding(), headers.contentEncoding()))
                .contentLanguage(first(request.responseContentLanguage(), headers.contentLanguage()))
                .eTag(object.eTag())
                .lastModified(object.lastModified())
                .metadata(object.metadata())
                .checksumType(StoredChecksum.type(checksum));
        return GET.set(reply, checksum).build();
    }

    private static @Nullable String first(@Nullable String wanted, Optional<String> own) {
        return Optional.ofNullable(wanted).or(() -> own).orElse(null);
    }

    static S3Object listed(StoredObject object, boolean withOwner) {
        return S3Object.builder()
                .owner(withOwner ? OWNER : null)
                .checksumAlgorithmWithStrings(object.checksum()
                        .map(kept -> List.of(kept.kind().name()))
                        .orElse(List.of()))
                .checksumType(StoredChecksum.type(object.checksum()))
                .key(object.key())
                .size(object.size())
                .eTag(object.eTag())
                .lastModified(object.lastModified())
                .storageClass(ObjectStorageClass.STANDARD)
                .build();
    }
}
