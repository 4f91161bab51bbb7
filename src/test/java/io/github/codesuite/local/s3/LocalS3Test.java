package io.github.codesuite.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.poll.Ticker;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What is particular to the local service: its files, its exact pages, wrong requests that the real client does not send. */
class LocalS3Test {

    private static final String BUCKET = "codesuite-local";
    private static final String HELLO_MD5 = "\"5d41402abc4b2a76b9719d911017c592\"";
    private static final String HELLO_SHA256 = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";

    @TempDir
    Path folder;

    private S3Client s3;

    @BeforeEach
    void open() {
        s3 = LocalS3.open(folder, Ticker.system());
        s3.createBucket(create -> create.bucket(BUCKET));
    }

    @Test
    void givesBackWhatWasPut() {
        PutObjectResponse put = s3.putObject(
                to -> to.bucket(BUCKET).key("a.txt").contentType("text/plain").metadata(Map.of("Commit", "abc")),
                RequestBody.fromString("hello"));

        var object = s3.getObjectAsBytes(from -> from.bucket(BUCKET).key("a.txt"));

        assertThat(put.eTag()).isEqualTo(HELLO_MD5);
        assertThat(object.asUtf8String()).isEqualTo("hello");
        assertThat(object.response().eTag()).isEqualTo(HELLO_MD5);
        assertThat(object.response().contentLength()).isEqualTo(5);
        assertThat(object.response().contentType()).isEqualTo("text/plain");
        assertThat(object.response().metadata()).containsExactly(Map.entry("commit", "abc"));
        assertThat(object.response().lastModified()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
        assertThat(object.response().responseMetadata().requestId()).isNotBlank();
        assertThat(object.response().sdkHttpResponse().statusCode()).isEqualTo(200);
    }

    @Test
    void keepsObjectsForTheNextProcess() {
        put("a", "hello");

        assertThat(read(LocalS3.open(folder, Ticker.system()), "a")).isEqualTo("hello");
    }

    @Test
    void aStreamGoesOnAfterItsObjectWasReplaced() throws Exception {
        put("a", "old content");
        try (ResponseInputStream<GetObjectResponse> stream =
                s3.getObject(from -> from.bucket(BUCKET).key("a"))) {
            put("a", "new");

            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("old content");
        }
        assertThat(read(s3, "a")).isEqualTo("new");
    }

    @Test
    void refusesAnObjectWhoseBytesGotLost() throws Exception {
        put("a", "hello");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path content : files.filter(file -> file.toString().matches(".*/contents/[^/.][^/]*"))
                    .toList()) {
                Files.write(content, new byte[0]);
            }
        }

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> read(s3, "a"))
                .satisfies(failure -> assertThat(failure.statusCode()).isEqualTo(500))
                .withMessageContaining("the content of a is damaged");
    }

    @Test
    void replacedAndDeletedContentsLeaveTheDisk() throws Exception {
        put("a", "one");
        put("a", "two");
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("a"));

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().matches(".*(contents|objects)/[^.].*")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../../../escape",
                "a//b",
                "/",
                "./a",
                "a/",
                "größe/日本.zip",
                "a b+c%2F&?#",
                "con.",
                "\u0000",
                " "
            })
    void anyKeyStaysInsideTheHome(String key) throws Exception {
        put(key, "x");

        assertThat(read(s3, key)).isEqualTo("x");
        assertThat(list("").contents()).extracting(S3Object::key).containsExactly(key);
        assertThat(folder.getParent())
                .isDirectoryNotContaining(path -> path.getFileName().toString().contains("escape"));
    }

    @Test
    void acceptsTheLongestKeyAndRefusesALongerOne() {
        String longest = "ü".repeat(512);
        put(longest, "x");

        assertThat(read(s3, longest)).isEqualTo("x");
        assertFault("KeyTooLongError", 400, () -> put(longest + "a", "x"));
    }

    @Test
    void sendsARange() {
        put("a", "0123456789");

        assertThat(range("bytes=2-4")).isEqualTo("234");
        assertThat(range("bytes=7-")).isEqualTo("789");
        assertThat(range("bytes=-2")).isEqualTo("89");
        assertThat(range("bytes=8-99")).isEqualTo("89");
        assertFault("InvalidRange", 416, () -> range("bytes=10-"));
    }

    @Test
    void saysWhichRangeItSent() {
        put("a", "0123456789");

        GetObjectResponse reply = s3.getObject(
                        from -> from.bucket(BUCKET).key("a").range("bytes=2-4"), ResponseTransformer.toBytes())
                .response();

        assertThat(reply.contentRange()).isEqualTo("bytes 2-4/10");
        assertThat(reply.contentLength()).isEqualTo(3);
        assertThat(reply.sdkHttpResponse().statusCode()).isEqualTo(206);
    }

    @Test
    void comparesTheETag() {
        put("a", "hello");

        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("a").ifMatch(HELLO_MD5))
                        .eTag())
                .isEqualTo(HELLO_MD5);
        assertFault(
                "PreconditionFailed",
                412,
                () -> s3.getObjectAsBytes(from -> from.bucket(BUCKET).key("a").ifMatch("\"other\"")));
    }

    @Test
    void refusesAContentOtherThanAnnounced() {
        RequestBody hello = RequestBody.fromString("hello");

        assertFault(
                "BadDigest",
                400,
                () -> s3.putObject(to -> to.bucket(BUCKET).key("a").contentMD5("AAAAAAAAAAAAAAAAAAAAAA=="), hello));
        assertFault(
                "InvalidDigest",
                400,
                () -> s3.putObject(to -> to.bucket(BUCKET).key("a").contentMD5("not base64!"), hello));
        assertFault(
                "BadDigest",
                400,
                () -> s3.putObject(
                        to -> to.bucket(BUCKET).key("a").checksumSHA256(HELLO_SHA256.replace('L', 'M')), hello));
        assertFault(
                "IncompleteBody",
                400,
                () -> s3.putObject(to -> to.bucket(BUCKET).key("a").contentLength(6L), hello));
        assertThat(list("").contents()).isEmpty();
    }

    @Test
    void takesAsManyBytesAsAnnounced() {
        InputStream endless = new ByteArrayInputStream("hello and more".getBytes(StandardCharsets.UTF_8));

        s3.putObject(to -> to.bucket(BUCKET).key("a"), RequestBody.fromInputStream(endless, 5));

        assertThat(read(s3, "a")).isEqualTo("hello");
    }

    @Test
    void keepsTheSha256ThatWasAskedFor() {
        s3.putObject(
                to -> to.bucket(BUCKET).key("given").checksumSHA256(HELLO_SHA256), RequestBody.fromString("hello"));
        s3.putObject(
                to -> to.bucket(BUCKET).key("made").checksumAlgorithm(ChecksumAlgorithm.SHA256),
                RequestBody.fromString("hello"));
        put("without", "hello");

        assertThat(sha256("given")).isEqualTo(HELLO_SHA256);
        assertThat(sha256("made")).isEqualTo(HELLO_SHA256);
        assertThat(sha256("without")).isNull();
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("made")).checksumSHA256())
                .isNull();
    }

    @Test
    void oneOfManyWritersCreatesAnObject() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> writers = IntStream.range(0, 12)
                .mapToObj(writer -> (Callable<Boolean>) () -> createsObject(writer))
                .toList();
        int created = 0;
        for (Future<Boolean> each : threads.invokeAll(writers, 1, TimeUnit.MINUTES)) {
            created += each.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(created).isEqualTo(1);
    }

    @Test
    void listsPageByPageInTheOrderOfBytes() {
        List.of("b", "a/2", "Z", "a/1", "ä", "a").forEach(key -> put(key, "x"));

        ListObjectsV2Response first =
                s3.listObjectsV2(list -> list.bucket(BUCKET).maxKeys(4));
        ListObjectsV2Response second = s3.listObjectsV2(
                list -> list.bucket(BUCKET).maxKeys(4).continuationToken(first.nextContinuationToken()));

        assertThat(first.contents()).extracting(S3Object::key).containsExactly("Z", "a", "a/1", "a/2");
        assertThat(first.isTruncated()).isTrue();
        assertThat(second.contents()).extracting(S3Object::key).containsExactly("b", "ä");
        assertThat(second.isTruncated()).isFalse();
        assertThat(s3.listObjectsV2Paginator(list -> list.bucket(BUCKET).maxKeys(1))
                        .contents())
                .hasSize(6);
    }

    @Test
    void foldsKeysAtTheDelimiter() {
        List.of("p/a", "p/b/1", "p/b/2", "p/c/1", "q").forEach(key -> put(key, "x"));

        ListObjectsV2Response first = fold(null);
        ListObjectsV2Response second = fold(first.nextContinuationToken());

        assertThat(first.contents()).extracting(S3Object::key).containsExactly("p/a");
        assertThat(first.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("p/b/");
        assertThat(first.keyCount()).isEqualTo(2);
        assertThat(second.contents()).isEmpty();
        assertThat(second.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("p/c/");
        assertThat(second.isTruncated()).isFalse();
    }

    @Test
    void startsBehindAKey() {
        List.of("a", "b", "c").forEach(key -> put(key, "x"));

        assertThat(s3.listObjectsV2(list -> list.bucket(BUCKET).startAfter("a")).contents())
                .extracting(S3Object::key)
                .containsExactly("b", "c");
        assertFault("InvalidArgument", 400, () -> fold("no token"));
    }

    @Test
    void copiesAnObjectWithItsMetadata() {
        s3.createBucket(create -> create.bucket("other"));
        s3.putObject(
                to -> to.bucket(BUCKET).key("a").metadata(Map.of("k", "v")).contentType("text/x"),
                RequestBody.fromString("hello"));

        var reply = s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                .sourceKey("a")
                .destinationBucket("other")
                .destinationKey("b"));

        HeadObjectResponse copied = s3.headObject(head -> head.bucket("other").key("b"));
        assertThat(reply.copyObjectResult().eTag()).isEqualTo(HELLO_MD5);
        assertThat(copied.metadata()).containsEntry("k", "v");
        assertThat(copied.contentType()).isEqualTo("text/x");
    }

    @Test
    void keepsBuckets() {
        s3.createBucket(create ->
                create.bucket("another").createBucketConfiguration(where -> where.locationConstraint("local-1")));

        assertThat(s3.listBuckets().buckets()).extracting("name").containsExactly("another", BUCKET);
        assertThat(s3.headBucket(head -> head.bucket("another")).bucketRegion()).isEqualTo("local-1");
        assertFault(
                "IllegalLocationConstraintException",
                400,
                () -> s3.createBucket(create ->
                        create.bucket("third").createBucketConfiguration(where -> where.locationConstraint("EU"))));
    }

    @Test
    void answersAsS3WhereSomethingIsMissing() {
        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3.headBucket(head -> head.bucket("missing")))
                .satisfies(LocalS3Test::isNoSuchBucket);
        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3.putObject(to -> to.bucket("missing").key("a"), RequestBody.empty()));
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.getObject(from -> from.bucket(BUCKET).key("a")))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(404));
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.headObject(head -> head.bucket(BUCKET).key("a")));
    }

    @Test
    void aBucketIsCreatedOnceAndDeletedEmpty() {
        put("a", "x");

        assertThatExceptionOfType(BucketAlreadyOwnedByYouException.class)
                .isThrownBy(() -> s3.createBucket(create -> create.bucket(BUCKET)))
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(409));
        assertFault("BucketNotEmpty", 409, () -> s3.deleteBucket(delete -> delete.bucket(BUCKET)));

        s3.deleteObject(delete -> delete.bucket(BUCKET).key("a"));
        s3.deleteBucket(delete -> delete.bucket(BUCKET));
        assertThat(s3.listBuckets().buckets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ab", "Upper", "under_score", "-a-b", "a..b", "192.168.5.4", "xn--abc", "a/../b", "abc-s3alias"})
    void refusesABadBucketName(String name) {
        assertFault("InvalidBucketName", 400, () -> s3.createBucket(create -> create.bucket(name)));
    }

    @Test
    void aFailingDiskIsTheServicesOwnFault() throws Exception {
        Path objects = Files.writeString(
                folder.resolve("folders").resolve(BUCKET).resolve("contents"), "a file in place of the folder");

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> put("a", "y"))
                .withMessageContaining(objects.toString())
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(500));
    }

    private boolean createsObject(int writer) {
        try {
            s3.putObject(to -> to.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("by " + writer));
            return true;
        } catch (S3Exception fault) {
            assertThat(fault.statusCode()).isEqualTo(412);
            return false;
        }
    }

    private void put(String key, String content) {
        s3.putObject(to -> to.bucket(BUCKET).key(key), RequestBody.fromString(content));
    }

    private String range(String range) {
        return s3.getObjectAsBytes(from -> from.bucket(BUCKET).key("a").range(range))
                .asUtf8String();
    }

    private String sha256(String key) {
        return s3.headObject(head -> head.bucket(BUCKET).key(key).checksumMode(ChecksumMode.ENABLED))
                .checksumSHA256();
    }

    private ListObjectsV2Response list(String prefix) {
        return s3.listObjectsV2(list -> list.bucket(BUCKET).prefix(prefix));
    }

    private ListObjectsV2Response fold(@Nullable String token) {
        return s3.listObjectsV2(list ->
                list.bucket(BUCKET).prefix("p/").delimiter("/").maxKeys(2).continuationToken(token));
    }

    private static String read(S3Client client, String key) {
        return client.getObjectAsBytes(from -> from.bucket(BUCKET).key(key)).asUtf8String();
    }

    private static void isNoSuchBucket(NoSuchBucketException fault) {
        assertThat(fault.statusCode()).isEqualTo(404);
        assertThat(fault.awsErrorDetails().errorCode()).isEqualTo("NoSuchBucket");
        assertThat(fault.requestId()).isNotBlank();
    }

    private static TemporalUnitOffset within(Duration duration) {
        return new TemporalUnitWithinOffset(duration.toSeconds(), ChronoUnit.SECONDS);
    }

    private static void assertFault(String code, int status, ThrowingCallable call) {
        assertThatExceptionOfType(S3Exception.class).isThrownBy(call).satisfies(fault -> {
            assertThat(fault.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(fault.statusCode()).isEqualTo(status);
        });
    }
}
