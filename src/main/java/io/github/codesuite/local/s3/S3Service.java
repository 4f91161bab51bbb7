package io.github.codesuite.local.s3;

import io.github.codesuite.local.guard.Replies;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** S3's operations: requests in, responses out. */
final class S3Service implements S3Client {

    private static final String REGION = "local-1";
    private static final int NO_CONTENT = 204;
    private static final int MOST_DELETIONS = 1000;

    private final Buckets buckets;

    S3Service(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public CreateBucketResponse createBucket(CreateBucketRequest request) {
        if (request.createBucketConfiguration() != null) {
            checkLocation(request.createBucketConfiguration().locationConstraintAsString());
        }
        buckets.create(request.bucket());
        return CreateBucketResponse.builder().location("/" + request.bucket()).build();
    }

    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        buckets.objects(request.bucket());
        return HeadBucketResponse.builder().bucketRegion(REGION).build();
    }

    @Override
    public DeleteBucketResponse deleteBucket(DeleteBucketRequest request) {
        buckets.delete(request.bucket());
        return Replies.withStatus(DeleteBucketResponse.builder().build(), NO_CONTENT);
    }

    @Override
    public ListBucketsResponse listBuckets(ListBucketsRequest request) {
        return ListBucketsResponse.builder()
                .buckets(buckets.all().stream().map(ObjectReplies::bucket).toList())
                .owner(ObjectReplies.OWNER)
                .build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        Objects objects = buckets.objects(request.bucket());
        return ObjectReplies.put(objects.put(Uploads.of(request, body)));
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        Download download = buckets.objects(request.bucket()).get(request.key());
        return new Delivery(download).to(request, transformer);
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        StoredObject object = buckets.objects(request.bucket()).head(request.key());
        Preconditions.of(object)
                .unchanged(request.ifMatch(), request.ifUnmodifiedSince())
                .changed(request.ifNoneMatch(), request.ifModifiedSince());
        return ObjectReplies.head(object, request.checksumMode());
    }

    /** None, as tags are refused wherever they could be set; the CLI asks before it copies an object that was sent in parts. */
    @Override
    public GetObjectTaggingResponse getObjectTagging(GetObjectTaggingRequest request) {
        buckets.objects(request.bucket()).head(request.key());
        return GetObjectTaggingResponse.builder().tagSet(List.of()).build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        buckets.objects(request.bucket()).delete(request.key());
        return Replies.withStatus(DeleteObjectResponse.builder().build(), NO_CONTENT);
    }

    @Override
    public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
        Objects objects = buckets.objects(request.bucket());
        if (request.delete() == null || outOfBounds(request.delete().objects())) {
            throw S3Faults.malformedXml();
        }
        List<String> keys =
                request.delete().objects().stream().map(ObjectIdentifier::key).toList();
        keys.forEach(objects::delete);
        List<DeletedObject> told = Boolean.TRUE.equals(request.delete().quiet())
                ? List.of()
                : keys.stream()
                        .map(key -> DeletedObject.builder().key(key).build())
                        .toList();
        return DeleteObjectsResponse.builder().deleted(told).build();
    }

    @Override
    public CopyObjectResponse copyObject(CopyObjectRequest request) {
        if (request.sourceBucket().equals(request.destinationBucket())
                && request.sourceKey().equals(request.destinationKey())
                && request.metadataDirective() != MetadataDirective.REPLACE) {
            throw S3Faults.invalidRequest(
                    "This copy request is illegal because it is trying to copy an object to itself"
                            + " without changing the object's metadata, storage class, website redirect location or encryption"
                            + " attributes.");
        }
        Objects target = buckets.objects(request.destinationBucket());
        try (Download source = buckets.objects(request.sourceBucket()).get(request.sourceKey())) {
            Preconditions.ifMatch(request.copySourceIfMatch(), source.object());
            return CopyObjectResponse.builder()
                    .copyObjectResult(ObjectReplies.copied(target.put(Uploads.copy(source, request))))
                    .build();
        }
    }

    @Override
    public GetBucketLocationResponse getBucketLocation(GetBucketLocationRequest request) {
        buckets.objects(request.bucket());
        return GetBucketLocationResponse.builder().locationConstraint(REGION).build();
    }

    @Override
    public CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
        return MultipartCalls.on(buckets, request.bucket()).create(request);
    }

    @Override
    public UploadPartResponse uploadPart(UploadPartRequest request, RequestBody body) {
        return MultipartCalls.on(buckets, request.bucket()).put(request, body);
    }

    @Override
    public UploadPartCopyResponse uploadPartCopy(UploadPartCopyRequest request) {
        MultipartCalls calls = MultipartCalls.on(buckets, request.destinationBucket());
        try (Download source = buckets.objects(request.sourceBucket()).get(request.sourceKey())) {
            return calls.copy(request, source);
        }
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request) {
        return MultipartCalls.on(buckets, request.bucket()).complete(request);
    }

    @Override
    public AbortMultipartUploadResponse abortMultipartUpload(AbortMultipartUploadRequest request) {
        MultipartCalls.on(buckets, request.bucket()).abort(request);
        return Replies.withStatus(AbortMultipartUploadResponse.builder().build(), NO_CONTENT);
    }

    @Override
    public ListPartsResponse listParts(ListPartsRequest request) {
        return MultipartCalls.on(buckets, request.bucket()).list(request);
    }

    @Override
    public ListMultipartUploadsResponse listMultipartUploads(ListMultipartUploadsRequest request) {
        return MultipartCalls.on(buckets, request.bucket()).list(request);
    }

    @Override
    public ListObjectsResponse listObjects(ListObjectsRequest request) {
        return Listings.answer(request, buckets.objects(request.bucket()).all());
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        return Listings.answer(request, buckets.objects(request.bucket()).all());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing stays open between two calls.
    }

    private static boolean outOfBounds(List<ObjectIdentifier> objects) {
        return objects.isEmpty() || objects.size() > MOST_DELETIONS;
    }

    private static void checkLocation(String constraint) {
        if (!REGION.equals(constraint)) {
            throw S3Faults.wrongLocation(constraint);
        }
    }
}
