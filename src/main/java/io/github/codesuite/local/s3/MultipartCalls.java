package io.github.codesuite.local.s3;

import io.github.codesuite.value.checksum.ChecksumKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The operations on uploads in parts of one bucket: requests in, responses out. */
final class MultipartCalls {

    private final Objects objects;
    private final Multiparts multiparts;

    private MultipartCalls(Objects objects) {
        this.objects = objects;
        this.multiparts = objects.multiparts();
    }

    static MultipartCalls on(Buckets buckets, String bucket) {
        return new MultipartCalls(buckets.objects(bucket));
    }

    CreateMultipartUploadResponse create(CreateMultipartUploadRequest request) {
        Objects.checkKey(request.key());
        Optional<ChecksumKind> kind =
                WantedChecksum.algorithm(request.checksumAlgorithmAsString()).map(WantedChecksum::kind);
        MultipartUpload upload = multiparts.begin(new MultipartUpload(
                "",
                request.key(),
                kind,
                kind.isPresent() && isComposite(kind.get(), request.checksumType()),
                ObjectHeaders.of(
                        request.contentType(),
                        request.cacheControl(),
                        request.contentDisposition(),
                        request.contentEncoding(),
                        request.contentLanguage()),
                Uploads.lowerCase(request.metadata()),
                Instant.EPOCH));
        return CreateMultipartUploadResponse.builder()
                .bucket(request.bucket())
                .key(request.key())
                .uploadId(upload.id())
                .checksumAlgorithm(kind.map(ChecksumKind::name).orElse(null))
                .checksumType(MultipartReplies.type(upload))
                .build();
    }

    UploadPartResponse put(UploadPartRequest request, RequestBody body) {
        Parts parts = multiparts.parts(id(request.uploadId()), request.key());
        return MultipartReplies.put(parts.put(number(request.partNumber()), Uploads.of(request, body)));
    }

    UploadPartCopyResponse copy(UploadPartCopyRequest request, Download source) {
        Parts parts = multiparts.parts(id(request.uploadId()), request.destinationKey());
        Preconditions.ifMatch(request.copySourceIfMatch(), source.object());
        ByteRange range =
                ByteRange.of(request.copySourceRange(), source.object().size());
        Upload.Content content = new Upload.Content(
                () -> source.content(range), OptionalLong.of(range.length()), Optional.empty(), Optional.empty());
        return MultipartReplies.copied(parts.put(number(request.partNumber()), content));
    }

    CompleteMultipartUploadResponse complete(CompleteMultipartUploadRequest request) {
        Condition condition = Condition.of(request.ifNoneMatch(), request.ifMatch());
        StoredObject object = multiparts.end(
                id(request.uploadId()),
                request.key(),
                (upload, parts) -> objects.put(
                        Completion.of(request, upload, parts),
                        WantedChecksum.of(request::getValueForField),
                        condition));
        return MultipartReplies.completed(request.bucket(), object);
    }

    void abort(AbortMultipartUploadRequest request) {
        multiparts.end(id(request.uploadId()), request.key(), (upload, parts) -> upload);
    }

    ListPartsResponse list(ListPartsRequest request) {
        MultipartUpload upload = multiparts.require(id(request.uploadId()), request.key());
        List<Part> all = multiparts.parts(upload.id(), upload.key()).all();
        return MultipartReplies.listed(request, upload, all);
    }

    ListMultipartUploadsResponse list(ListMultipartUploadsRequest request) {
        return MultipartReplies.listed(request, multiparts.all());
    }

    /** CRC64NVME is of the whole only, the hashes of the parts only (S3 User Guide, "Checking object integrity"). */
    private static boolean isComposite(ChecksumKind kind, @Nullable ChecksumType type) {
        boolean hash = kind == ChecksumKind.SHA1 || kind == ChecksumKind.SHA256;
        if ((type == ChecksumType.COMPOSITE && kind == ChecksumKind.CRC64NVME)
                || (type == ChecksumType.FULL_OBJECT && hash)) {
            throw S3Faults.invalidRequest(
                    "The " + type + " checksum type cannot be used with the " + kind + " checksum algorithm.");
        }
        return type == null ? kind != ChecksumKind.CRC64NVME : type == ChecksumType.COMPOSITE;
    }

    private static String id(@Nullable String given) {
        return Optional.ofNullable(given).orElseThrow(S3Faults::noSuchUpload);
    }

    private static int number(@Nullable Integer given) {
        return Optional.ofNullable(given)
                .orElseThrow(() -> S3Faults.invalidArgument("This operation requires a part number"));
    }
}
