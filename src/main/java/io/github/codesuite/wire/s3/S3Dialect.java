package io.github.codesuite.wire.s3;

import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.wire.codec.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/** S3's exceptions to the rule: all that its model does not say about its wire format stands in this package. */
public final class S3Dialect implements Dialect {

    /** The roots of S3's documents that are not called after their operation (S3 API reference, "Response syntax"). */
    private static final Map<String, String> ROOTS = Map.of(
            "ListBuckets", "ListAllMyBucketsResult",
            "ListObjects", "ListBucketResult",
            "ListObjectsV2", "ListBucketResult",
            "CreateMultipartUpload", "InitiateMultipartUploadResult",
            "DeleteObjects", "DeleteResult",
            "GetBucketLocation", "LocationConstraint");

    @Override
    public Target target(LoopbackRequest request) {
        S3Address address = S3Address.of(request);
        Map<String, String> labels = new HashMap<>();
        address.bucket().ifPresent(bucket -> labels.put("Bucket", bucket));
        Map<String, List<String>> headers = S3Headers.unframed(request.headers());
        return new Target(address.path(), labels, headers);
    }

    /** The SDK's client takes a copy's source apart; the header that it came in is none of its members. */
    @Override
    @SuppressWarnings("deprecation") // It is what comes over the wire; the SDK's users are only to use the parts.
    public SdkRequest request(SdkRequest decoded) {
        if (decoded instanceof CopyObjectRequest copy) {
            CopySource source = CopySource.of(copy.copySource());
            return copy.toBuilder()
                    .copySource(null)
                    .sourceBucket(source.bucket())
                    .sourceKey(source.key())
                    .sourceVersionId(source.version().orElse(null))
                    .build();
        }
        if (decoded instanceof UploadPartCopyRequest copy) {
            CopySource source = CopySource.of(copy.copySource());
            return copy.toBuilder()
                    .copySource(null)
                    .sourceBucket(source.bucket())
                    .sourceKey(source.key())
                    .sourceVersionId(source.version().orElse(null))
                    .build();
        }
        return decoded;
    }

    @Override
    public InputStream body(LoopbackRequest request, InputStream body) throws IOException {
        return DeleteBody.isIn(request) ? DeleteBody.checked(request, body) : body;
    }

    @Override
    public SdkPojo reply(SdkPojo reply) {
        return UrlEncoded.listing(reply);
    }

    @Override
    public String root(String operation) {
        return ROOTS.getOrDefault(operation, operation + "Result");
    }

    /** The location is the text of its document, and no element in it. */
    @Override
    public Optional<String> text(SdkPojo reply) {
        return reply instanceof GetBucketLocationResponse location
                ? Optional.of(Optional.ofNullable(location.locationConstraintAsString())
                        .orElse(""))
                : Optional.empty();
    }
}
