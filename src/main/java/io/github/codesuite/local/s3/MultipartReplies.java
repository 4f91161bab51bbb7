package io.github.codesuite.local.s3;

import io.github.codesuite.value.checksum.ChecksumKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.Initiator;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Uploads in parts in S3's responses. */
final class MultipartReplies {

    private static final int LONGEST_PAGE = 1000;

    private static final Initiator INITIATOR =
            Initiator.builder().id(ObjectReplies.OWNER.id()).build();

    private static final StoredChecksum.Members<UploadPartResponse.Builder> PUT = new StoredChecksum.Members<>(
            UploadPartResponse.Builder::checksumCRC32,
            UploadPartResponse.Builder::checksumCRC32C,
            UploadPartResponse.Builder::checksumCRC64NVME,
            UploadPartResponse.Builder::checksumSHA1,
            UploadPartResponse.Builder::checksumSHA256);

    private static final StoredChecksum.Members<CopyPartResult.Builder> COPY = new StoredChecksum.Members<>(
            CopyPartResult.Builder::checksumCRC32,
            CopyPartResult.Builder::checksumCRC32C,
            CopyPartResult.Builder::checksumCRC64NVME,
            CopyPartResult.Builder::checksumSHA1,
            CopyPartResult.Builder::checksumSHA256);

    private static final StoredChecksum.Members<CompleteMultipartUploadResponse.Builder> COMPLETE =
            new StoredChecksum.Members<>(
                    CompleteMultipartUploadResponse.Builder::checksumCRC32,
                    CompleteMultipartUploadResponse.Builder::checksumCRC32C,
                    CompleteMultipartUploadResponse.Builder::checksumCRC64NVME,
                    CompleteMultipartUploadResponse.Builder::checksumSHA1,
                    CompleteMultipartUploadResponse.Builder::checksumSHA256);

    private static final StoredChecksum.Members<software.amazon.awssdk.services.s3.model.Part.Builder> LISTED =
            new StoredChecksum.Members<>(
                    software.amazon.awssdk.services.s3.model.Part.Builder::checksumCRC32,
                    software.amazon.awssdk.services.s3.model.Part.Builder::checksumCRC32C,
                    software.amazon.awssdk.services.s3.model.Part.Builder::checksumCRC64NVME,
                    software.amazon.awssdk.services.s3.model.Part.Builder::checksumSHA1,
                    software.amazon.awssdk.services.s3.model.Part.Builder::checksumSHA256);

    private MultipartReplies() {}

    static UploadPartResponse put(Part part) {
        return PUT.set(UploadPartResponse.builder().eTag(part.eTag()), part.checksum())
                .build();
    }

    static UploadPartCopyResponse copied(Part part) {
        CopyPartResult.Builder result =
                CopyPartResult.builder().eTag(part.eTag()).lastModified(part.lastModified());
        return UploadPartCopyResponse.builder()
                .copyPartResult(COPY.set(result, part.checksum()).build())
                .build();
    }

    static CompleteMultipartUploadResponse completed(String bucket, StoredObject object) {
        CompleteMultipartUploadResponse.Builder reply = CompleteMultipartUploadResponse.builder()
                .bucket(bucket)
                .key(object.key())
                .location("/" + bucket + "/" + object.key())
                .eTag(object.eTag())
                .checksumType(StoredChecksum.type(object.checksum()));
        return COMPLETE.set(reply, object.checksum()).build();
    }

    static ListPartsResponse listed(ListPartsRequest request, MultipartUpload upload, List<Part> all) {
        int limit = limit(request.maxParts());
        int after = Optional.ofNullable(request.partNumberMarker()).orElse(0);
        List<Part> rest = all.stream().filter(part -> part.number() > after).toList();
        List<Part> page = rest.stream().limit(limit).toList();
        int last = page.isEmpty() ? after : page.get(page.size() - 1).number();
        return ListPartsResponse.builder()
                .bucket(request.bucket())
                .key(upload.key())
                .uploadId(upload.id())
                .partNumberMarker(after)
                .nextPartNumberMarker(last)
                .maxParts(limit)
                .isTruncated(page.size() < rest.size())
                .parts(page.stream().map(MultipartReplies::listed).toList())
                .initiator(INITIATOR)
                .owner(ObjectReplies.OWNER)
                .storageClass(StorageClass.STANDARD)
                .checksumAlgorithm(upload.checksum().map(ChecksumKind::name).orElse(null))
                .checksumType(type(upload))
                .build();
    }

    static ListMultipartUploadsResponse listed(ListMultipartUploadsRequest request, List<MultipartUpload> all) {
        int limit = limit(request.maxUploads());
        String prefix = Optional.ofNullable(request.prefix()).orElse("");
        List<MultipartUpload> rest = after(request, all).stream()
                .filter(upload -> upload.key().startsWith(prefix))
                .toList();
        List<MultipartUpload> page = rest.stream().limit(limit).toList();
        Optional<MultipartUpload> last = page.size() < rest.size() && !page.isEmpty()
                ? Optional.of(page.get(page.size() - 1))
                : Optional.empty();
        return ListMultipartUploadsResponse.builder()
                .bucket(request.bucket())
                .prefix(request.prefix())
                .keyMarker(request.keyMarker())
                .uploadIdMarker(request.uploadIdMarker())
                .nextKeyMarker(last.map(MultipartUpload::key).orElse(null))
                .nextUploadIdMarker(last.map(MultipartUpload::id).orElse(null))
                .maxUploads(limit)
                .isTruncated(page.size() < rest.size())
                .encodingType(request.encodingType())
                .uploads(page.stream().map(MultipartReplies::listed).toList())
                .build();
    }

    static @Nullable ChecksumType type(MultipartUpload upload) {
        return upload.checksum()
                .map(kind -> upload.composite() ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT)
                .orElse(null);
    }

    /** What comes behind the markers; without an upload's id, behind all uploads of the key. */
    private static List<MultipartUpload> after(ListMultipartUploadsRequest request, List<MultipartUpload> all) {
        String key = Optional.ofNullable(request.keyMarker()).orElse("");
        String id = Optional.ofNullable(request.uploadIdMarker()).orElse("");
        List<String> ids = all.stream().map(MultipartUpload::id).toList();
        int marked = ids.indexOf(id);
        return marked >= 0
                ? all.subList(marked + 1, all.size())
                : all.stream().filter(upload -> upload.key().compareTo(key) > 0).toList();
    }

    private static software.amazon.awssdk.services.s3.model.Part listed(Part part) {
        software.amazon.awssdk.services.s3.model.Part.Builder listed =
                software.amazon.awssdk.services.s3.model.Part.builder()
                        .partNumber(part.number())
                        .size(part.size())
                        .eTag(part.eTag())
                        .lastModified(part.lastModified());
        return LISTED.set(listed, part.checksum()).build();
    }

    private static software.amazon.awssdk.services.s3.model.MultipartUpload listed(MultipartUpload upload) {
        return software.amazon.awssdk.services.s3.model.MultipartUpload.builder()
                .key(upload.key())
                .uploadId(upload.id())
                .initiated(upload.initiated())
                .initiator(INITIATOR)
                .owner(ObjectReplies.OWNER)
                .storageClass(StorageClass.STANDARD)
                .checksumAlgorithm(upload.checksum().map(ChecksumKind::name).orElse(null))
                .checksumType(type(upload))
                .build();
    }

    private static int limit(@Nullable Integer asked) {
        int limit = Optional.ofNullable(asked).orElse(LONGEST_PAGE);
        if (limit < 0) {
            throw S3Faults.invalidArgument("Argument max must be an integer between 0 and 2147483647");
        }
        return Math.min(limit, LONGEST_PAGE);
    }
}
