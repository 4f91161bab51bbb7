package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.codesuite.bundle.Checksums;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * S3, as its <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html">API reference</a> and its
 * <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">list of errors</a> have it; each test names the
 * pages. Makes one or two buckets with random names and objects of at most 6 MB in them, and deletes them.
 */
class S3ContractTest extends Contract {

    private static final String HELLO_MD5 = "\"5d41402abc4b2a76b9719d911017c592\"";
    private static final String HELLO_SHA256 = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
    private static final int LEAST_PART = 5 * 1024 * 1024;

    private final String bucket = randomName();

    S3ContractTest(Ground ground) {
        super(ground);
    }

    @BeforeEach
    void aBucket() {
        createBucket(bucket);
    }

    /** {@code PutObject}, {@code GetObject}; the ETag of an object that was put whole is its MD5 ({@code API_Object}). */
    @Test
    void givesBackWhatWasPut() {
        PutObjectResponse put = s3().putObject(
                        to -> to.bucket(bucket)
                                .key("a.txt")
                                .contentType("text/plain")
                                .contentEncoding("identity")
                                .cacheControl("no-store")
                                .metadata(Map.of("commit", "abc", "note", "a b")),
                        RequestBody.fromString("hello"));

        ResponseBytes<GetObjectResponse> object =
                s3().getObjectAsBytes(from -> from.bucket(bucket).key("a.txt"));

        assertThat(put.eTag()).isEqualTo(HELLO_MD5);
        assertThat(object.asUtf8String()).isEqualTo("hello");
        assertThat(object.response().eTag()).isEqualTo(HELLO_MD5);
        assertThat(object.response().contentLength()).isEqualTo(5);
        assertThat(object.response().contentType()).isEqualTo("text/plain");
        assertThat(object.response().cacheControl()).isEqualTo("no-store");
        assertThat(object.response().metadata()).containsOnly(Map.entry("commit", "abc"), Map.entry("note", "a b"));
        assertThat(object.response().lastModified())
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
        assertThat(object.response().responseMetadata().requestId()).isNotBlank();
    }

    @Test
    void streamsFilesBothWays() throws Exception {
        Path source = Files.write(folder.resolve("source"), octets(6_000_000));
        Path target = folder.resolve("target");

        s3().putObject(to -> to.bucket(bucket).key("file"), source);
        GetObjectResponse reply = s3().getObject(from -> from.bucket(bucket).key("file"), target);

        assertThat(target).hasSameBinaryContentAs(source);
        assertThat(reply.contentLength()).isEqualTo(6_000_000);
        assertThat(s3().headObject(head -> head.bucket(bucket).key("file")).contentLength())
                .isEqualTo(6_000_000);
    }

    @Test
    void anEmptyObjectIsOne() {
        put("empty", "");

        assertThat(read("empty")).isEmpty();
        assertThat(s3().headObject(head -> head.bucket(bucket).key("empty")).contentLength())
                .isZero();
    }

    /** <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html">Naming objects</a>. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a//b",
                "/a",
                "./a",
                "a/../b",
                "a/",
                "größe/日本.zip",
                "a b+c%2F&?#",
                "con.",
                "!-_.*'()",
                "a=b,c:d@e;f$g~h|i\"j<k>"
            })
    void aKeyIsAnyText(String key) {
        put(key, "x");

        assertThat(read(key)).isEqualTo("x");
        assertThat(list("").contents()).extracting(S3Object::key).containsExactly(key);
        s3().deleteObject(delete -> delete.bucket(bucket).key(key));
        assertThat(list("").contents()).isEmpty();
    }

    /** "At most 1,024 bytes long": Naming objects. */
    @Test
    void aKeyHasAtMost1024Bytes() {
        String longest = "ü".repeat(512);
        put(longest, "x");

        assertThat(read(longest)).isEqualTo("x");
        assertFault("KeyTooLongError", 400, () -> put(longest + "a", "x"));
    }

    /** {@code GetObject}: {@code Range}, {@code Content-Range}, {@code InvalidRange}. */
    @Test
    void sendsARange() {
        put("a", "0123456789");

        assertThat(range("bytes=2-4").asUtf8String()).isEqualTo("234");
        assertThat(range("bytes=7-").asUtf8String()).isEqualTo("789");
        assertThat(range("bytes=-2").asUtf8String()).isEqualTo("89");
        assertThat(range("bytes=8-99").asUtf8String()).isEqualTo("89");
        assertThat(range("bytes=2-4").response().contentRange()).isEqualTo("bytes 2-4/10");
        assertThat(range("bytes=2-4").response().sdkHttpResponse().statusCode()).isEqualTo(206);
        assertFault("InvalidRange", 416, () -> range("bytes=10-"));
    }

    /** {@code GetObject}, {@code HeadObject}, {@code PutObject}: conditional requests; a HEAD has no body for a code. */
    @Test
    void comparesTheETag() {
        put("a", "hello");

        assertThat(s3().headObject(head -> head.bucket(bucket).key("a").ifMatch(HELLO_MD5))
                        .eTag())
                .isEqualTo(HELLO_MD5);
        assertFault(
                "PreconditionFailed",
                412,
                () -> s3().getObjectAsBytes(from -> from.bucket(bucket).key("a").ifMatch("\"other\"")));
        assertFault(
                "PreconditionFailed",
                412,
                () -> s3().putObject(
                                to -> to.bucket(bucket).key("a").ifNoneMatch("*"), RequestBody.fromString("again")));
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() ->
                        s3().headObject(head -> head.bucket(bucket).key("a").ifMatch("\"other\"")))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(412));
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3().getObjectAsBytes(
                                from -> from.bucket(bucket).key("a").ifNoneMatch(HELLO_MD5)))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(304));
    }

    /** {@code PutObject}: {@code Content-MD5} and checksums; {@code BadDigest}, {@code InvalidDigest}. */
    @Test
    void refusesAContentOtherThanAnnounced() {
        RequestBody hello = RequestBody.fromString("hello");

        assertFault(
                "BadDigest",
                400,
                () -> s3().putObject(to -> to.bucket(bucket).key("a").contentMD5("AAAAAAAAAAAAAAAAAAAAAA=="), hello));
        assertFault(
                "InvalidDigest",
                400,
                () -> s3().putObject(to -> to.bucket(bucket).key("a").contentMD5("not base64!"), hello));
        assertFault(
                "BadDigest",
                400,
                () -> s3().putObject(
                                to -> to.bucket(bucket).key("a").checksumSHA256(HELLO_SHA256.replace('L', 'M')),
                                hello));
        assertThat(list("").contents()).isEmpty();
    }

    /** <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">Object integrity</a>. */
    @Test
    void keepsTheSha256ThatWasAskedFor() {
        s3().putObject(
                        to -> to.bucket(bucket).key("given").checksumSHA256(HELLO_SHA256),
                        RequestBody.fromString("hello"));
        s3().putObject(
                        to -> to.bucket(bucket).key("made").checksumAlgorithm(ChecksumAlgorithm.SHA256),
                        RequestBody.fromString("hello"));

        assertThat(sha256("given")).isEqualTo(HELLO_SHA256);
        assertThat(sha256("made")).isEqualTo(HELLO_SHA256);
        assertThat(s3().headObject(head -> head.bucket(bucket).key("made")).checksumSHA256())
                .isNull();
    }

    /** {@code ListObjectsV2}: in the order of the keys' UTF-8 bytes, {@code max-keys}, {@code start-after}, tokens. */
    @Test
    void listsPageByPageInTheOrderOfBytes() {
        List.of("b", "a/2", "Z", "a/1", "ä", "a").forEach(key -> put(key, "x"));

        ListObjectsV2Response first =
                s3().listObjectsV2(list -> list.bucket(bucket).maxKeys(4));
        ListObjectsV2Response second = s3().listObjectsV2(
                        list -> list.bucket(bucket).maxKeys(4).continuationToken(first.nextContinuationToken()));

        assertThat(first.contents()).extracting(S3Object::key).containsExactly("Z", "a", "a/1", "a/2");
        assertThat(first.isTruncated()).isTrue();
        assertThat(first.keyCount()).isEqualTo(4);
        assertThat(second.contents()).extracting(S3Object::key).containsExactly("b", "ä");
        assertThat(second.isTruncated()).isFalse();
        assertThat(s3().listObjectsV2Paginator(list -> list.bucket(bucket).maxKeys(1))
                        .contents())
                .hasSize(6);
        assertThat(s3().listObjectsV2(list -> list.bucket(bucket).startAfter("a/1"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("a/2", "b", "ä");
        assertThat(list("a/").contents())
                .extracting(S3Object::key, S3Object::size, S3Object::eTag)
                .contains(tuple("a/1", 1L, "\"9dd4e461268c8034f5c8564e155c67a6\""));
    }

    /** {@code ListObjectsV2}: {@code delimiter} and {@code CommonPrefixes}, which count as keys. */
    @Test
    void foldsKeysAtTheDelimiter() {
        List.of("p/a", "p/b/1", "p/b/2", "p/c/1", "q").forEach(key -> put(key, "x"));

        ListObjectsV2Response folded =
                s3().listObjectsV2(list -> list.bucket(bucket).prefix("p/").delimiter("/"));

        assertThat(folded.contents()).extracting(S3Object::key).containsExactly("p/a");
        assertThat(folded.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("p/b/", "p/c/");
        assertThat(folded.keyCount()).isEqualTo(3);
        assertThat(folded.prefix()).isEqualTo("p/");
        assertFault(
                "InvalidArgument",
                400,
                () -> s3().listObjectsV2(list -> list.bucket(bucket).continuationToken("no token")));
    }

    /** {@code DeleteObjects}, {@code DeleteObject}: deleting what is not there succeeds. */
    @Test
    void deletesSeveralAndWhatIsNotThere() {
        put("a & <b>", "x");

        List<DeletedObject> deleted = s3().deleteObjects(delete -> delete.bucket(bucket)
                        .delete(what -> what.objects(identifier("a & <b>"), identifier("never there"))))
                .deleted();

        assertThat(deleted).extracting(DeletedObject::key).containsExactlyInAnyOrder("a & <b>", "never there");
        assertThat(list("").contents()).isEmpty();
        assertThat(s3().deleteObject(delete -> delete.bucket(bucket).key("a"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
    }

    /** {@code CopyObject}. */
    @Test
    void copiesAnObjectWithItsMetadata() {
        String other = randomName();
        createBucket(other);
        s3().putObject(
                        to -> to.bucket(bucket)
                                .key("ä b")
                                .metadata(Map.of("k", "v"))
                                .contentType("text/x"),
                        RequestBody.fromString("hello"));

        String eTag = s3().copyObject(copy -> copy.sourceBucket(bucket)
                        .sourceKey("ä b")
                        .destinationBucket(other)
                        .destinationKey("c"))
                .copyObjectResult()
                .eTag();

        HeadObjectResponse copied = s3().headObject(head -> head.bucket(other).key("c"));
        assertThat(eTag).isEqualTo(HELLO_MD5);
        assertThat(copied.metadata()).containsEntry("k", "v");
        assertThat(copied.contentType()).isEqualTo("text/x");
    }

    /**
     * <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html">Multipart upload</a>: parts of at least 5 MiB
     * but for the last; the ETag of the whole has the number of parts.
     */
    @Test
    void putsAnObjectInParts() {
        byte[] first = octets(LEAST_PART);
        String upload = s3().createMultipartUpload(
                        create -> create.bucket(bucket).key("big").contentType("text/x"))
                .uploadId();
        CompletedPart one = part(upload, 1, first);
        CompletedPart two = part(upload, 2, "the end".getBytes(StandardCharsets.UTF_8));
        assertThat(s3().listParts(list -> list.bucket(bucket).key("big").uploadId(upload))
                        .parts())
                .hasSize(2);

        String eTag = s3().completeMultipartUpload(complete -> complete.bucket(bucket)
                        .key("big")
                        .uploadId(upload)
                        .multipartUpload(parts -> parts.parts(one, two)))
                .eTag();

        HeadObjectResponse whole = s3().headObject(head -> head.bucket(bucket).key("big"));
        assertThat(eTag).matches("\"[0-9a-f]{32}-2\"").isEqualTo(whole.eTag());
        assertThat(whole.contentLength()).isEqualTo(LEAST_PART + 7);
        assertThat(whole.contentType()).isEqualTo("text/x");
        assertThat(s3().getObjectAsBytes(from -> from.bucket(bucket).key("big").range("bytes=-7"))
                        .asUtf8String())
                .isEqualTo("the end");
        assertThat(Checksums.of(s3().getObjectAsBytes(
                                from -> from.bucket(bucket).key("big").range("bytes=0-" + (LEAST_PART - 1)))
                        .asByteArray()))
                .isEqualTo(Checksums.of(first));
    }

    /** {@code AbortMultipartUpload}, {@code CompleteMultipartUpload}: {@code NoSuchUpload}, {@code EntityTooSmall}. */
    @Test
    void refusesPartsThatMakeNoObject() {
        String upload = s3().createMultipartUpload(
                        create -> create.bucket(bucket).key("big"))
                .uploadId();
        CompletedPart one = part(upload, 1, octets(10));
        CompletedPart two = part(upload, 2, octets(10));

        assertFault(
                "EntityTooSmall",
                400,
                () -> s3().completeMultipartUpload(complete -> complete.bucket(bucket)
                        .key("big")
                        .uploadId(upload)
                        .multipartUpload(parts -> parts.parts(one, two))));
        s3().abortMultipartUpload(abort -> abort.bucket(bucket).key("big").uploadId(upload));

        assertThatExceptionOfType(NoSuchUploadException.class)
                .isThrownBy(() -> part(upload, 3, octets(10)))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(404));
        assertThat(list("").contents()).isEmpty();
    }

    /** {@code ListBuckets}, {@code HeadBucket}, {@code DeleteBucket}: {@code BucketNotEmpty}. */
    @Test
    void aBucketIsDeletedEmpty() {
        put("a", "x");

        assertThat(s3().listBuckets().buckets()).extracting(Bucket::name).contains(bucket);
        assertThat(s3().headBucket(head -> head.bucket(bucket)).bucketRegion()).isEqualTo(region());
        assertFault("BucketNotEmpty", 409, () -> s3().deleteBucket(delete -> delete.bucket(bucket)));

        s3().deleteObject(delete -> delete.bucket(bucket).key("a"));
        s3().deleteBucket(delete -> delete.bucket(bucket));

        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3().headBucket(head -> head.bucket(bucket)))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(404));
    }

    /** {@code CreateBucket}: {@code BucketAlreadyOwnedByYou}, but in us-east-1. Bad names the client itself does not send. */
    @Test
    void refusesABucketThatIsThere() {
        Assumptions.assumeFalse(region().equals("us-east-1"), "us-east-1 answers 200");
        assertThatExceptionOfType(BucketAlreadyOwnedByYouException.class)
                .isThrownBy(() -> s3().createBucket(create -> create.bucket(bucket)))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(409));
    }

    /** The list of errors: {@code NoSuchBucket}, {@code NoSuchKey}. */
    @Test
    void saysWhatIsMissing() {
        String missing = randomName();

        assertFault(
                "NoSuchBucket",
                404,
                () -> s3().putObject(to -> to.bucket(missing).key("a"), RequestBody.empty()));
        assertFault("NoSuchBucket", 404, () -> s3().listObjectsV2(list -> list.bucket(missing)));
        assertFault(
                "NoSuchKey",
                404,
                () -> s3().getObjectAsBytes(from -> from.bucket(bucket).key("a")));
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3().headObject(head -> head.bucket(bucket).key("a")))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(404));
    }

    private S3Client s3() {
        return cloud().s3();
    }

    private void createBucket(String name) {
        s3().createBucket(create -> create.bucket(name));
        atEnd(NoSuchBucketException.class, () -> {
            for (S3Object object :
                    s3().listObjectsV2Paginator(list -> list.bucket(name)).contents()) {
                s3().deleteObject(delete -> delete.bucket(name).key(object.key()));
            }
            s3().deleteBucket(delete -> delete.bucket(name));
        });
    }

    private void put(String key, String content) {
        s3().putObject(to -> to.bucket(bucket).key(key), RequestBody.fromString(content));
    }

    private String read(String key) {
        return s3().getObjectAsBytes(from -> from.bucket(bucket).key(key)).asUtf8String();
    }

    private ResponseBytes<GetObjectResponse> range(String range) {
        return s3().getObjectAsBytes(from -> from.bucket(bucket).key("a").range(range));
    }

    private String sha256(String key) {
        return s3().headObject(head -> head.bucket(bucket).key(key).checksumMode(ChecksumMode.ENABLED))
                .checksumSHA256();
    }

    private ListObjectsV2Response list(String prefix) {
        return s3().listObjectsV2(list -> list.bucket(bucket).prefix(prefix));
    }

    private CompletedPart part(String upload, int number, byte[] content) {
        String eTag = s3().uploadPart(
                        part -> part.bucket(bucket).key("big").uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(content))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(eTag).build();
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        new Random(7).nextBytes(octets);
        return octets;
    }

    private static ObjectIdentifier identifier(String key) {
        return ObjectIdentifier.builder().key(key).build();
    }

    private static void assertFault(String code, int status, ThrowingCallable call) {
        assertRefused(S3Exception.class, code, status, call);
    }
}
